// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The files of mutual TLS, in PEM as dockerd takes them.
 *
 * @param authority certificates that sign clients
 * @param certificate of this daemon, those that sign it behind it
 * @param key its private key, PKCS #8
 */
public record TlsFiles(Path authority, Path certificate, Path key) {

    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN ([A-Z ]+)-----([A-Za-z0-9+/=\\s]+)-----END \\1-----");
    private static final char[] NO_PASSWORD = new char[0];

    /** A client without a certificate of the authority is refused in the handshake. */
    SslContextFactory.Server server() throws IOException {
        try {
            SslContextFactory.Server tls = new SslContextFactory.Server();
            tls.setKeyStore(identity());
            tls.setKeyStorePassword("");
            tls.setTrustStore(trusted());
            tls.setNeedClientAuth(true);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IOException("the files for TLS cannot be used: " + e.getMessage(),
                    e);
        }
    }

    private KeyStore identity() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("daemon", privateKey(), NO_PASSWORD,
                certificates(certificate).toArray(Certificate[]::new));
        return store;
    }

    private KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        for (Certificate each : certificates(authority)) {
            store.setCertificateEntry("ca-" + store.size(), each);
        }
        return store;
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        PKCS8EncodedKeySpec spec =
                new PKCS8EncodedKeySpec(blocks(key, "PRIVATE KEY").get(0));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (InvalidKeySpecException notRsa) {
            return KeyFactory.getInstance("EC").generatePrivate(spec);
        }
    }

    private static List<Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        CertificateFactory factory = CertificateFactory.getInstance("X.509");
        List<Certificate> all = new ArrayList<>();
        for (byte[] block : blocks(file, "CERTIFICATE")) {
            all.add(factory.generateCertificate(new ByteArrayInputStream(block)));
        }
        return all;
    }

    private static List<byte[]> blocks(Path file, String label) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(file));
        while (block.find()) {
            if (block.group(1).equals(label)) {
                blocks.add(Base64.getMimeDecoder().decode(block.group(2)));
            }
        }
        if (blocks.isEmpty()) {
            throw new IOException(file + " has no " + label + " in PEM; openssl pkcs8"
                    + " -topk8 -nocrypt converts older keys");
        }
        return blocks;
    }
}
