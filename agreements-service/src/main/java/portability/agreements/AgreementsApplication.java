package portability.agreements;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The service: law as data, and what it gives.
@SpringBootApplication
public class AgreementsApplication {
    public static void main(String[] args) {
        SpringApplication.run(AgreementsApplication.class, args);
    }
}
