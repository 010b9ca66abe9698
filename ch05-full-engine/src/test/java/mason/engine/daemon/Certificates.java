// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Authorities, and certificates that they have signed, each with its key: openssl(1). */
record Certificates(Path directory) {

    Path pem(String name) {
        return directory.resolve(name + ".pem");
    }

    Path key(String name) {
        return directory.resolve(name + "-key.pem");
    }

    private void openssl(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).directory(directory.toFile())
                .redirectErrorStream(true).redirectOutput(directory.resolve("openssl.log")
                        .toFile())
                .start().waitFor()).isZero();
    }

    void authority(String name) throws Exception {
        openssl("req", "-x509", "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:prime256v1", "-nodes", "-days", "30", "-subj",
                "/CN=" + name, "-keyout", key(name).toString(), "-out",
                pem(name).toString());
    }

    void signed(String name, String authority, String days)
            throws Exception {
        Path names = Files.writeString(directory.resolve("names"),
                "subjectAltName=IP:127.0.0.1\n");
        openssl("req", "-new", "-newkey", "ec", "-pkeyopt",
                "ec_paramgen_curve:prime256v1", "-nodes", "-subj", "/CN=" + name,
                "-keyout", key(name).toString(), "-out", name + ".csr");
        openssl("x509", "-req", "-in", name + ".csr", "-CA", pem(authority).toString(),
                "-CAkey", key(authority).toString(), "-CAcreateserial", "-days", days,
                "-extfile", names.toString(), "-out", pem(name).toString());
    }
}
