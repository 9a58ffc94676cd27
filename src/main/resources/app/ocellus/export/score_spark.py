"""Classifies the pictures in a folder by Spark, on one computer or on a cluster.

    spark-submit score_spark.py PICTURES OUT [--top 5] [--partitions N]

PICTURES is any path that Spark's `binaryFile` source reads, with all its sub-folders (file:, hdfs:, s3a: ...). OUT becomes
Parquet with a row a picture: path, class, probability, rejected, top (class and probability), error. A file that is no
picture has its reason in `error` and nothing else. The workers need what requirements.txt names but pyspark.
"""

import argparse
import io
import json
import os

import pandas
from pyspark import SparkFiles
from pyspark.sql import SparkSession

HERE = os.path.dirname(os.path.abspath(__file__))
BATCH = 16
ROW = ("class string, probability double, rejected boolean, "
       "top array<struct<class: string, probability: double>>, error string")


def answered(best, threshold):
    return {"class": best[0]["class"], "probability": best[0]["probability"],
            "rejected": best[0]["probability"] < threshold, "top": best, "error": None}


def unreadable(reason):
    return {"class": None, "probability": None, "rejected": None, "top": None, "error": reason}


def scorer(top):
    """What runs on the workers: each loads the model once for a whole partition."""

    def score(frames):
        import numpy
        import network
        import pictures

        with open(SparkFiles.get("contract.json"), encoding="utf-8") as file:
            contract = json.load(file)
        model = network.load(SparkFiles.get(contract["file"]), contract, threads=1)

        def row(content):
            try:
                picture = pictures.prepared(io.BytesIO(content), contract)
            except Exception as fault:  # as many kinds as there are broken files
                return unreadable(pictures.reason(fault))
            said = model(picture[None])[0]
            order = numpy.argsort(-said, kind="stable")[:top]
            best = [{"class": contract["classes"][i], "probability": float(said[i])} for i in order]
            return answered(best, contract["threshold"])

        for frame in frames:
            rows = pandas.DataFrame([row(content) for content in frame["content"]],
                                    columns=["class", "probability", "rejected", "top", "error"])
            rows.insert(0, "path", list(frame["path"]))
            yield rows

    return score


def files_of_the_model(spark):
    with open(os.path.join(HERE, "contract.json"), encoding="utf-8") as file:
        contract = json.load(file)
    for name in ("contract.json", contract["file"]):
        spark.sparkContext.addFile(os.path.join(HERE, name))
    for name in ("network.py", "pictures.py"):
        spark.sparkContext.addPyFile(os.path.join(HERE, name))


def main():
    parser = argparse.ArgumentParser(description="Classifies the pictures in a folder by Spark.")
    parser.add_argument("pictures")
    parser.add_argument("out")
    parser.add_argument("--top", type=int, default=5, metavar="N")
    parser.add_argument("--partitions", type=int, default=0, metavar="N", help="how many pieces of work; 0: as Spark cuts it")
    chosen = parser.parse_args()
    spark = SparkSession.builder.appName("Ocellus").getOrCreate()
    # A batch of pictures is in memory twice: as bytes and on its way to Python.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", BATCH)
    files_of_the_model(spark)
    found = (spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(chosen.pictures)
             .select("path", "content"))
    if chosen.partitions > 0:
        found = found.repartition(chosen.partitions)
    found.mapInPandas(scorer(chosen.top), "path string, " + ROW).write.mode("errorifexists").parquet(chosen.out)
    spark.stop()


if __name__ == "__main__":
    main()
