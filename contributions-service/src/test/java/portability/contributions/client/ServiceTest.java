package portability.contributions.client;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import portability.contributions.ContributionsApplication;
import portability.ledger.edge.Role;
import portability.ledger.testkit.node.ApiChannel;
import portability.ledger.testkit.node.TestNode;
import portability.ledger.testkit.postgres.PostgresTest;

/// The whole service of `NL:SVB` on real PostgreSQL and a real port, on 30 June 2025.
@PostgresTest
@SpringBootTest(classes = ContributionsApplication.class)
@Import({ApiChannel.class, ServiceTest.StandingClock.class})
public abstract class ServiceTest {
    protected static final TestNode NODE = TestNode.of("NL:SVB");

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient sql;

    @Autowired
    private ApiChannel api;

    @DynamicPropertySource
    static void node(DynamicPropertyRegistry registry) {
        NODE.register(registry);
        registry.add("portability.contributions.import.rows-per-batch", () -> 3);
        registry.add("portability.contributions.import.max-file", () -> "256KB");
        registry.add("portability.contributions.import.told-errors", () -> 15);
        registry.add("portability.contributions.reminders.look-again", () -> "200ms");
        registry.add("portability.contributions.clarifications.look-again", () -> "200ms");
        registry.add("portability.contributions.records.look-again", () -> "200ms");
        registry.add("portability.erasure.grace", () -> "1h");
        registry.add("portability.erasure.look-again", () -> "200ms");
    }

    /// Before now, so that tokens which last an hour from now are good.
    @TestConfiguration
    static class StandingClock {
        @Bean
        TestClock clock() {
            return new TestClock("2025-06-30T10:00:00Z");
        }
    }

    protected Client officer() {
        return new Client(api.channel(), NODE, "officer-1", Role.OFFICER);
    }

    protected Client officer(String name) {
        return new Client(api.channel(), NODE, name, Role.OFFICER);
    }

    protected Client as(Role role) {
        return new Client(api.channel(), NODE, "someone", role);
    }

    protected static String newId() {
        return UUID.randomUUID().toString();
    }
}
