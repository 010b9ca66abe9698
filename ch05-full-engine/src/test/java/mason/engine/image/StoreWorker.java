// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.io.InputStream;

/** An engine that loads and removes an image until it is killed, and tells each step. */
final class StoreWorker {

    static final int FILES = 60;

    private StoreWorker() {
    }

    /** {@code STATE ARCHIVE NAME ROUNDS}. */
    public static void main(String[] words) throws Exception {
        Images images = new Images(new ImageStore(Path.of(words[0])));
        for (int round = Integer.parseInt(words[3]); round > 0; round--) {
            System.out.println("begin load");
            try (InputStream archive = Files.newInputStream(Path.of(words[1]))) {
                expectWhole(images.load("it", archive).get(0));
            }
            System.out.println("done load");
            System.out.println("begin remove");
            images.remove(words[2], false, ImageUse.none());
            System.out.println("done remove");
        }
    }

    /** Every layer has all its files, and the top one hides one of the base. */
    static void expectWhole(Image image) throws IOException {
        for (Path layer : image.layers()) {
            try (Stream<Path> files = Files.list(layer)) {
                long found = files.count();
                if (found != FILES) {
                    throw new AssertionError(layer + " has " + found + " files");
                }
            }
        }
    }

    /** An image of a base that is the same for all, and a layer of its own. */
    static byte[] archive(String name) {
        List<byte[]> layers = List.of(layer("base", FILES, Map.of()),
                layer(name, FILES - 1, Map.of(".wh.base-1", new byte[0])));
        return Archives.tar(Archives.docker("[\"" + name + ":1\"]",
                Archives.config(layers), layers));
    }

    private static byte[] layer(String prefix, int count, Map<String, byte[]> more) {
        Map<String, byte[]> files = new LinkedHashMap<>(more);
        for (int i = 0; i < count; i++) {
            files.put(prefix + "-" + i, Archives.text(prefix.repeat(i)));
        }
        return Archives.tar(files);
    }
}
