package portability.sandbox.running;

import java.time.Duration;
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
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final Duration GRACE_TO_RECORD = Duration.ofMinutes(2);

    /// Makes the databases and says how each service is started; starts none yet.
    static RunningNode prepare(
            Node node,
            NodeClient client,
            Home home,
            ServiceCommand command,
            Map<ServiceKind, ServiceImage> images,
            Database database,
            Supervisor supervisor,
            Recordings recordings) {
        var services = new EnumMap<ServiceKind, ServiceProcess>(ServiceKind.class);
        for (var service : ServiceKind.values()) {
            var image = Objects.requireNonNull(images.get(service));
            // One process of a kind is enough, and the first node's stop like the others.
            boolean recording = image.lacksCache() && recordings.lacks(service);
            var launch = new Launch(
                    node.institution() + " " + service.word(),
                    command.of(image, recording),
                    ServiceEnvironment.of(node, service, database.of(node, service)),
                    home.log(node, service),
                    home.run().resolve(node.slug() + "-" + service.word() + ".pid"),
                    recording ? GRACE_TO_RECORD : GRACE);
            var process = supervisor.add(launch);
            if (recording) recordings.add(service, process, image);
            services.put(service, process);
        }
        return new RunningNode(node, client, services);
    }
}
