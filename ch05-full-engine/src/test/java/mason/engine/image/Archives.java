// SPDX-License-Identifier: Apache-2.0
package mason.engine.image;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import mason.engine.content.Digest;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Image archives made in the memory. */
final class Archives {

    private Archives() {
    }

    static byte[] tar(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(file.getValue().length);
                entry.setModTime(0);
                tar.putArchiveEntry(entry);
                tar.write(file.getValue());
                tar.closeArchiveEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A layer with one file. */
    static byte[] layer(String name, String text) {
        return tar(Map.of(name, text(text)));
    }

    /** A configuration for this machine. */
    static byte[] config(List<byte[]> layers) {
        return config(Platform.ofThisMachine().architecture(), layers);
    }

    static byte[] config(String architecture, List<byte[]> layers) {
        return text("{\"os\":\"linux\",\"architecture\":\"" + architecture
                + "\",\"config\":{\"Cmd\":[\"sh\"]},\"rootfs\":{\"diff_ids\":["
                + layers.stream().map(l -> "\"" + Digest.of(l) + "\"")
                        .collect(Collectors.joining(","))
                + "]}}");
    }

    /** What docker save writes. */
    static Map<String, byte[]> docker(String tags, byte[] config, List<byte[]> layers) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            files.put(i + "/layer.tar", layers.get(i));
        }
        files.put("config.json", config);
        String names = files.keySet().stream().filter(n -> n.endsWith(".tar"))
                .map(n -> "\"" + n + "\"").collect(Collectors.joining(","));
        files.put("manifest.json", text("[{\"Config\":\"config.json\",\"RepoTags\":"
                + tags + ",\"Layers\":[" + names + "]}]"));
        return files;
    }

    /** An OCI image layout; what the index says besides comes as JSON. */
    static Map<String, byte[]> oci(String more, byte[] config, List<byte[]> layers) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("oci-layout", text("{\"imageLayoutVersion\":\"1.0.0\"}"));
        String list = layers.stream().map(l -> blob(files, l, ""))
                .collect(Collectors.joining(","));
        byte[] manifest = text("{\"schemaVersion\":2,\"config\":"
                + blob(files, config, "") + ",\"layers\":[" + list + "]}");
        files.put("index.json", text("{\"schemaVersion\":2,\"manifests\":["
                + blob(files, manifest, more) + "]}"));
        return files;
    }

    /** Adds a blob and returns its descriptor. */
    static String blob(Map<String, byte[]> files, byte[] bytes, String more) {
        Digest digest = Digest.of(bytes);
        files.put("blobs/sha256/" + digest.hex(), bytes);
        return "{\"digest\":\"" + digest + "\",\"size\":" + bytes.length + more + "}";
    }

    static List<Image> load(byte[] archive, ImageStore store) throws IOException {
        return new ImageArchive("the pipe", new ByteArrayInputStream(archive))
                .loadInto(store);
    }
}
