package app.ocellus.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A disk whose n-th operation fails, and each one after it if it is broken for good. */
public final class FailingFileOps implements FileOps {

    private final int failing;
    private final boolean forGood;
    private int operations;

    /** The operation {@code failing}, counted from 1, fails. */
    public FailingFileOps(int failing, boolean forGood) {
        this.failing = failing;
        this.forGood = forGood;
    }

    /** How many operations were asked for. */
    public int operations() {
        return operations;
    }

    private void count() throws IOException {
        operations++;
        if (operations == failing || (forGood && operations > failing)) {
            throw new IOException("No space left on device");
        }
    }

    @Override
    public FileChannel create(Path file) throws IOException {
        count();
        return FileOps.super.create(file);
    }

    @Override
    public void force(FileChannel channel) throws IOException {
        count();
        FileOps.super.force(channel);
    }

    @Override
    public void move(Path source, Path target) throws IOException {
        count();
        FileOps.super.move(source, target);
    }

    @Override
    public void place(Path source, Path target) throws IOException {
        count();
        FileOps.super.place(source, target);
    }

    @Override
    public void link(Path name, Path file) throws IOException {
        count();
        FileOps.super.link(name, file);
    }

    @Override
    public void delete(Path file) throws IOException {
        count();
        FileOps.super.delete(file);
    }
}
