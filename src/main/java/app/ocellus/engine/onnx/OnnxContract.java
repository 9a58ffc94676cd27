package app.ocellus.engine.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;

import app.ocellus.message.Sentence;
import app.ocellus.message.UserException;
import app.ocellus.model.BackboneInfo;

import com.google.protobuf.InvalidProtocolBufferException;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a {@code backbone.onnx} of somebody else must be like, found by reading it. */
final class OnnxContract {

    private static final Set<String> OUTPUTS = Set.of("maps", "features");
    private static final String INPUT = "image";
    private static final List<String> NORMALISATION = List.of("mean", "std");
    private static final Pattern LAYER = Pattern.compile("layers\\.(\\d{1,5})\\..+");

    private OnnxContract() {}

    /**
     * Refuses a file that the program could not work with.
     *
     * @throws UserException naming what is missing or too much
     */
    static void check(byte[] model, BackboneInfo info) {
        GraphProto graph;
        try {
            graph = ModelProto.parseFrom(model).getGraph();
        } catch (InvalidProtocolBufferException e) {
            throw new UserException(Sentence.of("engine.backbone-no-onnx", info.id()), e);
        }
        require(info, INPUT, names(graph.getInputList()).equals(Set.of(INPUT)));
        require(info, "maps, features", names(graph.getOutputList()).equals(OUTPUTS));
        var tensors = graph.getInitializerList();
        for (var tensor : tensors) {
            require(info, tensor.getName(), isInTheFile(tensor) && isKnown(tensor.getName()));
        }
        for (var name : NORMALISATION) {
            require(info, name, tensors.stream().anyMatch(t -> t.getName().equals(name)));
        }
        for (var node : graph.getNodeList()) {
            var attributes = node.getAttributeList();
            require(info, node.getOpType(), attributes.stream().noneMatch(OnnxContract::isGraph));
        }
        requireLayers(info, layers(tensors));
    }

    /** A graph within a graph could hold tensors that nobody has looked at. */
    private static boolean isGraph(AttributeProto attribute) {
        return attribute.hasG() || attribute.getGraphsCount() > 0;
    }

    private static Set<String> names(Collection<ValueInfoProto> values) {
        return values.stream().map(ValueInfoProto::getName).collect(Collectors.toSet());
    }

    /** Not in another file, whose path the graph could choose. */
    private static boolean isInTheFile(TensorProto tensor) {
        return tensor.getExternalDataCount() == 0
                && tensor.getDataLocation() == TensorProto.DataLocation.DEFAULT;
    }

    private static boolean isKnown(String tensor) {
        return NORMALISATION.contains(tensor) || LAYER.matcher(tensor).matches();
    }

    private static Set<Integer> layers(List<TensorProto> tensors) {
        var layers = new TreeSet<Integer>();
        for (var tensor : tensors) {
            var matcher = LAYER.matcher(tensor.getName());
            if (matcher.matches()) {
                layers.add(Integer.parseInt(matcher.group(1)));
            }
        }
        return layers;
    }

    /** Learning may begin at a layer that has something to learn, or at the first. */
    private static void requireLayers(BackboneInfo info, Set<Integer> layers) {
        for (int layer : info.trainableFrom().values()) {
            require(info, "layers." + layer, layer == 0 || layers.contains(layer));
        }
    }

    private static void require(BackboneInfo info, String what, boolean holds) {
        if (!holds) {
            throw new UserException(Sentence.of("engine.backbone-contract", info.id(), what));
        }
    }
}
