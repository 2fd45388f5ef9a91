package portability.sandbox.home;

import java.nio.file.Path;
import java.util.Locale;
import portability.kernel.InstitutionId;

/// One institution's node in the sandbox: its directory and its ports on the loopback interface.
public record Node(InstitutionId institution, Path directory, int firstPort) {
    /// Nothing of a sandbox listens on any other interface.
    public static final String LOOPBACK = "127.0.0.1";

    private static final int EXCHANGE_OFFSET = 4;

    public Node {
        if (firstPort < 1024 || firstPort > 65_000)
            throw new IllegalArgumentException("a node's ports must lie between 1024 and 65000: " + firstPort);
    }

    /// As in names of files: `nl-svb`.
    public String slug() {
        return slug(institution);
    }

    public static String slug(InstitutionId institution) {
        return institution.toString().replace(':', '-').toLowerCase(Locale.ROOT);
    }

    public int port(ServiceKind service) {
        return firstPort + service.portOffset();
    }

    /// Where this host's processes reach a service: `127.0.0.1:7421`.
    public String address(ServiceKind service) {
        return LOOPBACK + ":" + port(service);
    }

    public int exchangePort() {
        return firstPort + EXCHANGE_OFFSET;
    }

    public String exchangeAddress() {
        return LOOPBACK + ":" + exchangePort();
    }

    /// The name of a service's database and of the role that owns it: `nl_svb_claims`.
    public String databaseName(ServiceKind service) {
        return slug().replace('-', '_') + "_" + service.word();
    }

    public Path certificate() {
        return directory.resolve("node.crt");
    }

    public Path tlsKey() {
        return directory.resolve("node.key");
    }

    public Path signingKey() {
        return directory.resolve("signing.key");
    }

    /// What auditors verify the logs with; here, where nobody is to be fooled, it may come from beside the node.
    public Path signingPublicKey() {
        return directory.resolve("signing.pub");
    }

    /// The keys that wrap the keys of persons.
    public Path kek() {
        return directory.resolve("kek");
    }

    /// What keyed hashes and the node's own encryption hang on.
    public Path secret() {
        return directory.resolve("node.secret");
    }

    public Path issuerKey() {
        return directory.resolve("issuer.key");
    }

    public Path issuerPublicKey() {
        return directory.resolve("issuer.pub");
    }

    public Path databasePassword(ServiceKind service) {
        return directory.resolve(service.word() + ".db-password");
    }
}
