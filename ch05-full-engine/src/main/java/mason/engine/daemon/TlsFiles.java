// SPDX-License-Identifier: Apache-2.0
package mason.engine.daemon;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.List;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * The files of mutual TLS, in PEM as dockerd takes them.
 *
 * @param authority certificates that sign clients
 * @param certificate of this daemon, those that sign it behind it
 * @param key its private key, PKCS #8
 */
public record TlsFiles(Path authority, Path certificate, Path key) {

    private static final char[] NO_PASSWORD = new char[0];
    private static final byte[] PROBE = {1, 2, 3};

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
        List<Certificate> chain = new PemFile(certificate).certificates();
        PrivateKey secret = new PemFile(key).key();
        if (!isPair(secret, chain.get(0))) {
            throw new IOException(key + " is not the key of the certificate in "
                    + certificate + "; give the two that were made together");
        }
        store.setKeyEntry("daemon", secret, NO_PASSWORD,
                chain.toArray(Certificate[]::new));
        return store;
    }

    /** What the one has signed is what the other verifies. */
    private static boolean isPair(PrivateKey secret, Certificate certificate)
            throws GeneralSecurityException {
        if (!secret.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance("SHA256with"
                + (secret.getAlgorithm().equals("EC") ? "ECDSA" : "RSA"));
        signature.initSign(secret);
        signature.update(PROBE);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(PROBE);
        return signature.verify(signed);
    }

    private KeyStore trusted() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        for (Certificate each : new PemFile(authority).certificates()) {
            store.setCertificateEntry("ca-" + store.size(), each);
        }
        return store;
    }
}
