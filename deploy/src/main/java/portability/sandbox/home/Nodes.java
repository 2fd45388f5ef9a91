package portability.sandbox.home;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import portability.kernel.InstitutionId;

/// The institutions of the sandbox: two of origin, a welfare fund among them, and two of destination.
public final class Nodes {
    public static final InstitutionId MOROCCO = InstitutionId.parse("MA:CNSS");
    public static final InstitutionId NETHERLANDS = InstitutionId.parse("NL:SVB");
    public static final InstitutionId GERMANY = InstitutionId.parse("DE:DRV");

    /// Keeps no careers: whoever works abroad is its member by contract.
    public static final InstitutionId WELFARE_FUND = InstitutionId.parse("PH:OWWA");

    private static final List<InstitutionId> INSTITUTIONS = List.of(MOROCCO, NETHERLANDS, GERMANY, WELFARE_FUND);
    private static final int PORTS_PER_NODE = 10;

    private Nodes() {}

    /// The database takes `portBase` itself; the first node the ten ports from `portBase + 10`, and so on.
    static List<Node> in(Path nodesDirectory, int portBase) {
        var nodes = new ArrayList<Node>();
        for (var institution : INSTITUTIONS) {
            int firstPort = portBase + PORTS_PER_NODE * (nodes.size() + 1);
            nodes.add(new Node(institution, nodesDirectory.resolve(Node.slug(institution)), firstPort));
        }
        return List.copyOf(nodes);
    }
}
