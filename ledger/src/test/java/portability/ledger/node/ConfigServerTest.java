package portability.ledger.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/// Configuration can be handed to a config server without code: over HTTP, as a service would meet it.
class ConfigServerTest {
    private static final String ANSWER = """
            {"name": "claims-service", "profiles": ["default"], "propertySources": [
              {"name": "central", "source": {"spring.datasource.hikari.maximum-pool-size": "17"}}]}
            """;

    @Test
    void without_a_config_server_the_services_own_values_hold() {
        try (var context = start("--spring.cloud.config.enabled=false")) {
            assertThat(poolSize(context)).isEqualTo("6");
        }
    }

    @Test
    void a_config_server_takes_over_once_it_is_named() throws IOException {
        var asked = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            var body = ANSWER.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try (var context = start(
                "--spring.cloud.config.enabled=true",
                "--spring.cloud.config.uri=http://127.0.0.1:"
                        + server.getAddress().getPort())) {
            assertThat(poolSize(context)).isEqualTo("17");
            assertThat(asked).contains("/claims-service/default");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_config_server_that_is_named_and_does_not_answer_stops_the_start() {
        assertThatThrownBy(() ->
                        start("--spring.cloud.config.enabled=true", "--spring.cloud.config.uri=http://127.0.0.1:1"))
                .hasStackTraceContaining("Could not locate PropertySource");
    }

    private static String poolSize(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("spring.datasource.hikari.maximum-pool-size");
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--spring.config.location=classpath:ledger.yaml");
        all.add("--spring.application.name=claims-service");
        return new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run(all.toArray(String[]::new));
    }

    @Configuration
    static class Nothing {}
}
