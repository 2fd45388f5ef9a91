package portability.auditor.written;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.grpc.BindableService;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.Server;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Services on the loopback interface, over TLS, for callers with a token and a deadline alone: as a node has them.
public final class RunningServer implements AutoCloseable {
    public static final String TOKEN = "a-token";

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Server server;
    private final Path certificate;
    private final Path token;

    private RunningServer(Server server, Path certificate, Path token) {
        this.server = server;
        this.certificate = certificate;
        this.token = token;
    }

    public static RunningServer start(Path directory, BindableService... services) throws Exception {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        var pair = keys.generateKeyPair();
        var certificate = certificate(pair);
        var pem = Files.createTempFile(directory, "node", ".crt");
        Files.writeString(pem, pem("CERTIFICATE", certificate.getEncoded()));
        var key = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
        var credentials = TlsServerCredentials.create(
                Files.newInputStream(pem), new ByteArrayInputStream(key.getBytes(US_ASCII)));
        var builder = NettyServerBuilder.forAddress(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), credentials)
                .intercept(new Guard());
        for (var service : services) builder.addService(service);
        var token = Files.writeString(Files.createTempFile(directory, "auditor", ".token"), TOKEN + "\n");
        return new RunningServer(builder.build().start(), pem, token);
    }

    public String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /// The options with which a command finds it.
    public String[] options() {
        return new String[] {"--address", address(), "--token-file", token.toString(), "--trust", certificate.toString()
        };
    }

    private static String pem(String label, byte[] der) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, Base64.getMimeEncoder().encodeToString(der), label);
    }

    private static X509Certificate certificate(KeyPair keys) throws Exception {
        var name = new X500Name("CN=NL:SVB");
        var now = Instant.now();
        var names = new GeneralNames(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        return new JcaX509CertificateConverter()
                .getCertificate(new JcaX509v3CertificateBuilder(
                                name,
                                BigInteger.ONE,
                                Date.from(now.minus(Duration.ofHours(1))),
                                Date.from(now.plus(Duration.ofHours(1))),
                                name,
                                keys.getPublic())
                        .addExtension(Extension.subjectAlternativeName, false, names)
                        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate())));
    }

    /// Refuses what a node refuses.
    private static final class Guard implements ServerInterceptor {
        @Override
        public <Q, A> ServerCall.Listener<Q> interceptCall(
                ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
            boolean known = ("Bearer " + TOKEN).equals(headers.get(AUTHORIZATION));
            var purpose = headers.get(AuditServer.PURPOSE_HEADER);
            var basis = headers.get(AuditServer.LEGAL_BASIS_HEADER);
            var context = purpose == null || basis == null
                    ? Context.current()
                    : Context.current().withValue(AuditServer.STATED, purpose + " by " + basis);
            if (known && context.getDeadline() != null) return Contexts.interceptCall(context, call, headers, next);
            call.close(known ? Status.INVALID_ARGUMENT : Status.UNAUTHENTICATED, new Metadata());
            return new ServerCall.Listener<>() {};
        }
    }

    @Override
    public void close() throws IOException {
        server.shutdownNow();
    }
}
