package newsarchive.extraction;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of a model's file: the names of its features, then its ensembles of trees. */
final class ModelFile {

    private static final int FORMAT = 1;

    private ModelFile() {}

    /** The names of all features, in their order. */
    static String names(Enum<?>[]... features) {
        return Stream.of(features).flatMap(Stream::of).map(Enum::name).collect(Collectors.joining(" "));
    }

    static void write(OutputStream out, String names, List<Trees> ensembles) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeUTF(names);
        for (Trees trees : ensembles) {
            trees.write(data);
        }
        data.flush();
    }

    /** Reads a model; refuses one that was trained on other features. */
    static List<Trees> read(InputStream in, String names, int ensembles) throws IOException {
        DataInputStream data = new DataInputStream(new BufferedInputStream(in));
        int format = data.readInt();
        if (format != FORMAT || !data.readUTF().equals(names)) {
            throw new IOException("This model was trained on other features; train it anew.");
        }
        Trees[] trees = new Trees[ensembles];
        for (int i = 0; i < ensembles; i++) {
            trees[i] = Trees.read(data);
        }
        return List.of(trees);
    }

    static List<Trees> load(String file, String names, int ensembles) {
        try (InputStream in = ModelFile.class.getResourceAsStream("/newsarchive/extraction/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The model " + file + " is missing.");
            }
            return read(in, names, ensembles);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
