import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Asks the service of its own container grpc.health.v1.Health/Check, over TLS, trusting the node's certificate and no other.
/// Ends with 0 if the answer is SERVING. Needs nothing but a Java runtime, so that the image holds nothing else.
public final class HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    /// An empty HealthCheckRequest, framed: not compressed, length 0.
    private static final byte[] QUESTION = {0, 0, 0, 0, 0};
    /// HealthCheckResponse with status (field 1) SERVING (1), framed: not compressed, length 2.
    private static final byte[] SERVING = {0, 0, 0, 0, 2, 8, 1};

    private HealthCheck() {}

    public static void main(String[] args) throws Exception {
        var request = HttpRequest.newBuilder()
                .uri(URI.create("https://localhost:%s/grpc.health.v1.Health/Check".formatted(System.getenv("SPRING_GRPC_SERVER_PORT"))))
                .timeout(PATIENCE)
                .header("content-type", "application/grpc")
                .header("te", "trailers")
                .POST(BodyPublishers.ofByteArray(QUESTION))
                .build();
        try (var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .connectTimeout(PATIENCE)
                .sslContext(trusting(Path.of(System.getenv("PORTABILITY_TLS_CERTIFICATE"))))
                .build()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            boolean serving = Arrays.equals(answer.body(), SERVING);
            System.out.println(serving ? "serving" : "not serving: HTTP " + answer.statusCode() + ", " + answer.headers().firstValue("grpc-status").orElse("no grpc-status"));
            System.exit(serving ? 0 : 1);
        }
    }

    private static SSLContext trusting(Path certificate) throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        var bytes = new ByteArrayInputStream(Files.readAllBytes(certificate));
        store.setCertificateEntry("node", CertificateFactory.getInstance("X.509").generateCertificate(bytes));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
