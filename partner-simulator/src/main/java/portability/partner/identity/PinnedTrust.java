package portability.partner.identity;

import com.google.protobuf.ByteString;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/// Trusts one certificate, the node's, whatever host it is shown from.
public final class PinnedTrust extends X509ExtendedTrustManager {
    private final ByteString pinned;

    public PinnedTrust(KnownNode node) {
        this.pinned = node.certificate();
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) throw new CertificateException("no certificate");
        chain[0].checkValidity();
        if (!pinned.equals(ByteString.copyFrom(chain[0].getEncoded())))
            throw new CertificateException("not the certificate in the node's descriptor");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }
}
