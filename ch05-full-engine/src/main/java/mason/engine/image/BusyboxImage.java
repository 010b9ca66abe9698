// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import mason.engine.content.Digest;
import mason.engine.state.TemporaryDirectory;

/**
 * The embedded image: the distribution's static busybox, its applets as links, and the
 * few files a shell expects. Made on first use, so that the first container needs no
 * network.
 */
public final class BusyboxImage {

    public static final ImageReference NAME = ImageReference.parse("busybox");
    private static final List<Path> PLACES = List.of(Path.of("/bin/busybox"),
            Path.of("/usr/bin/busybox"), Path.of("/usr/lib/busybox/busybox"));

    private final ImageStore store;

    public BusyboxImage(ImageStore store) {
        this.store = store;
    }

    public Image make() throws IOException {
        Path busybox = PLACES.stream().filter(Files::isExecutable).findFirst()
                .orElseThrow(BusyboxImage::missing);
        ByteArrayOutputStream layer = new ByteArrayOutputStream();
        new BusyboxLayer(busybox).writeTo(layer);
        try (TemporaryDirectory directory = store.temporary()) {
            ArchivedFile file = ArchivedFile.write(
                    new ByteArrayInputStream(layer.toByteArray()),
                    directory.path().resolve("layer"));
            ArchivedImage image = new ArchivedImage(List.of(NAME), config(file.digest()),
                    Optional.empty(), List.of(file));
            return store.add(List.of(image), directory.path()).get(0);
        }
    }

    private static byte[] config(Digest layer) {
        JsonObject config = new JsonObject();
        config.add("Env", list("PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:"
                + "/usr/bin:/sbin:/bin"));
        config.add("Cmd", list("sh"));
        JsonObject layers = new JsonObject();
        layers.addProperty("type", "layers");
        layers.add("diff_ids", list(layer.toString()));
        JsonObject json = new JsonObject();
        json.addProperty("os", "linux");
        json.addProperty("architecture", Platform.ofThisMachine().architecture());
        json.add("config", config);
        json.add("rootfs", layers);
        json.add("history", history());
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray history() {
        JsonObject step = new JsonObject();
        step.addProperty("created_by", "ADD the distribution's static busybox");
        JsonArray history = new JsonArray();
        history.add(step);
        return history;
    }

    private static JsonArray list(String text) {
        JsonArray list = new JsonArray();
        list.add(text);
        return list;
    }

    private static ImageException missing() {
        return new ImageException("the busybox image is made from the distribution's"
                + " static busybox, which is not installed: apt-get install"
                + " busybox-static");
    }
}
