package portability.claims.partners;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedTrustManager;
import portability.claims.Octets;
import portability.kernel.InstitutionId;

/// Trusts exactly the certificates that stand in the directory: no authority, no chain, no host names.
///
/// Whether the partner is active is asked at each call, so that a partner that is not is told so.
public final class DirectoryTrustManager extends X509ExtendedTrustManager {
    private static final String TLS_1_3 = "TLSv1.3";
    private static final X509Certificate[] NO_AUTHORITIES = {};

    private final Directory directory;
    private final Predicate<InstitutionId> expected;

    private DirectoryTrustManager(Directory directory, Predicate<InstitutionId> expected) {
        this.directory = directory;
        this.expected = expected;
    }

    /// For a server: anyone in the directory may come.
    public static DirectoryTrustManager ofAll(Directory directory) {
        return new DirectoryTrustManager(directory, _ -> true);
    }

    /// For a client: only this partner may answer.
    public static DirectoryTrustManager ofOne(Directory directory, InstitutionId partner) {
        return new DirectoryTrustManager(directory, partner::equals);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, engine.getHandshakeSession());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain, engine.getHandshakeSession());
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, sessionOf(socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain, sessionOf(socket));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("without its connection a certificate is not checked");
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("without its connection a certificate is not checked");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return NO_AUTHORITIES.clone();
    }

    private void check(X509Certificate[] chain, SSLSession session) throws CertificateException {
        if (!TLS_1_3.equals(session.getProtocol())) throw new CertificateException("TLS 1.3 is needed");
        if (chain.length == 0) throw new CertificateException("no certificate");
        var presented = chain[0];
        presented.checkValidity();
        var institution = InstitutionCertificate.institutionOf(presented).filter(expected);
        var known = institution.flatMap(directory::find);
        var pinned = known.map(partner -> partner.descriptor().certificate());
        if (!pinned.equals(Optional.of(Octets.of(presented.getEncoded()))))
            throw new CertificateException("the certificate is not in the directory");
    }

    private static SSLSession sessionOf(Socket socket) throws CertificateException {
        if (socket instanceof SSLSocket tls) return tls.getHandshakeSession();
        throw new CertificateException("not a TLS connection");
    }
}
