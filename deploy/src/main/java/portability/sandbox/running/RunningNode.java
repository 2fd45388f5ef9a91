package portability.sandbox.running;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import portability.sandbox.client.NodeClient;
import portability.sandbox.database.Database;
import portability.sandbox.home.Home;
import portability.sandbox.home.Node;
import portability.sandbox.home.ServiceKind;
import portability.sandbox.process.Launch;
import portability.sandbox.process.ServiceProcess;
import portability.sandbox.process.Supervisor;

/// A node's processes and the client that speaks to them.
record RunningNode(Node node, NodeClient client, Map<ServiceKind, ServiceProcess> services) {

    /// Makes the databases and says how each service is started; starts none yet.
    static RunningNode prepare(
            Node node,
            NodeClient client,
            Home home,
            ServiceCommand command,
            Map<ServiceKind, Path> jars,
            Database database,
            Supervisor supervisor) {
        var services = new EnumMap<ServiceKind, ServiceProcess>(ServiceKind.class);
        for (var service : ServiceKind.values()) {
            var launch = new Launch(
                    node.institution() + " " + service.word(),
                    command.of(Objects.requireNonNull(jars.get(service))),
                    ServiceEnvironment.of(node, service, database.of(node, service)),
                    home.log(node, service),
                    home.run().resolve(node.slug() + "-" + service.word() + ".pid"));
            services.put(service, supervisor.add(launch));
        }
        return new RunningNode(node, client, services);
    }
}
