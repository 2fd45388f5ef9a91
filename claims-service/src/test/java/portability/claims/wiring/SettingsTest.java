package portability.claims.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;

/// What this service sets otherwise than the others, although the settings of all of them are imported after
/// its own.
class SettingsTest {
    @Configuration
    static class Nothing {}

    @Test
    void it_has_more_connections_than_other_services() {
        try (var context = new SpringApplicationBuilder(Nothing.class).run("--portability.institution=NL:SVB")) {
            assertThat(context.getEnvironment().getProperty("spring.datasource.hikari.maximum-pool-size"))
                    .isEqualTo("12");
        }
    }
}
