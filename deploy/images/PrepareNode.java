import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import portability.kernel.InstitutionId;
import portability.sandbox.home.Node;
import portability.sandbox.home.PrivateFiles;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.keys.NodeKeys;

/// Makes what a node of compose.yaml needs and no image may hold: keys, certificate, tokens, passwords. What is there is kept.
/// Run by prepare-node.sh.
///
/// Arguments: the institution, the directory, `uid:gid` of those who run the containers.
public final class PrepareNode {
    private PrepareNode() {}

    public static void main(String[] args) throws IOException {
        var directory = Path.of(args[1]).toAbsolutePath().normalize();
        var node = new Node(InstitutionId.parse(args[0]), directory, 7400);
        NodeKeys.prepare(node, Instant.now());
        var settings = new StringBuilder("# For docker-compose --env-file.\n");
        settings.append("PORTABILITY_INSTITUTION=%s%n".formatted(node.institution()));
        settings.append("PORTABILITY_NODE_DIRECTORY=%s%n".formatted(directory));
        settings.append("PORTABILITY_USER=%s%n".formatted(args[2]));
        settings.append("POSTGRES_PASSWORD=%s%n".formatted(NodeKeys.password(directory.resolve("postgres.db-password"))));
        for (var service : ServiceKind.values())
            settings.append("%s_PASSWORD=%s%n".formatted(service.name(), NodeKeys.password(node.databasePassword(service))));
        PrivateFiles.write(directory.resolve("compose.env"), settings.toString());
        System.out.println(directory + ": keys, tokens and passwords of " + node.institution());
    }
}
