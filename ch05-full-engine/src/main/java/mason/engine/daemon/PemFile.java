// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates or a private key in PEM: RFC 7468. */
record PemFile(Path path) {

    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String KEY = "PRIVATE KEY";

    /** One at least. */
    List<Certificate> certificates() throws IOException {
        List<Certificate> all = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (byte[] block : blocks(CERTIFICATE)) {
                all.add(factory.generateCertificate(new ByteArrayInputStream(block)));
            }
            return all;
        } catch (CertificateException | IllegalArgumentException e) {
            throw new IOException(path + " has a CERTIFICATE that is damaged; make it or"
                    + " copy it again", e);
        }
    }

    /** PKCS #8. */
    PrivateKey key() throws IOException {
        try {
            PKCS8EncodedKeySpec spec = new PKCS8EncodedKeySpec(blocks(KEY).get(0));
            try {
                return KeyFactory.getInstance("RSA").generatePrivate(spec);
            } catch (InvalidKeySpecException notRsa) {
                return KeyFactory.getInstance("EC").generatePrivate(spec);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(path + " has a PRIVATE KEY that is damaged, or neither"
                    + " of RSA nor of EC; make it or copy it again", e);
        }
    }

    private List<byte[]> blocks(String label) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        Matcher block = BLOCK.matcher(text(label));
        while (block.find()) {
            labels.add(block.group(1));
            if (block.group(1).equals(label)) {
                blocks.add(Base64.getMimeDecoder().decode(block.group(2)));
            }
        }
        if (blocks.isEmpty()) {
            throw new IOException(path + " has no " + label + " in PEM"
                    + (labels.isEmpty() ? "; is it the right file?"
                            : " but " + labels.get(0) + remedy(labels.get(0))));
        }
        return blocks;
    }

    private static String remedy(String label) {
        return label.endsWith(KEY)
                ? "; openssl pkcs8 -topk8 -nocrypt converts keys of other forms"
                : "; is it the right file?";
    }

    private String text(String label) throws IOException {
        try {
            return Files.readString(path, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            throw new IOException(path + " is not there; it is to have a " + label
                    + " in PEM", e);
        } catch (IOException e) {
            throw new IOException(path + " cannot be read: " + e.getMessage()
                    + "; it is to have a " + label + " in PEM", e);
        }
    }
}
