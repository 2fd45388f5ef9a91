package portability.contributions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Starts contributions-service.
@SpringBootApplication
public class ContributionsApplication {
    public static void main(String[] arguments) {
        SpringApplication.run(ContributionsApplication.class, arguments);
    }
}
