package portability.claims;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/// The claims service of one institution.
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class ClaimsApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ClaimsApplication.class, arguments);
    }
}
