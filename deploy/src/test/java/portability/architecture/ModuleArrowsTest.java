package portability.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Arrows between modules point one way: `kernel ← totalisation ← law ← agreements-service`, `law ← conformance`,
/// `kernel ← matching ← contributions-service`, `kernel ← ledger ← each service`, `proto ←` whoever speaks; and no
/// service knows another one's code. The auditor knows the contract alone: what it verifies must not be verified with
/// the code that wrote it. Its package `rederive` knows the rules too, which are what it calculates again with. Two
/// use services as libraries: `bench`, since what it measures is a service's own import, claims through all three of
/// three institutions in one process, and the rules with their law, whose determinations it times; and `simulation`,
/// which runs what claims-service decides, and whole services behind the wires of `torture`.
class ModuleArrowsTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPaths(Stream.of(Module.values()).map(Module::classes).toList());

    /// A module, and how many classes it has at least: rules that look at nothing always hold.
    enum Module {
        KERNEL("kernel", "portability.kernel", 10),
        PROTO("proto", "portability.proto", 100),
        TOTALISATION("totalisation", "portability.totalisation", 40),
        LAW("law", "portability.law", 10),
        CONFORMANCE("conformance", "portability.conformance", 20),
        MATCHING("matching", "portability.matching", 20),
        LEDGER("ledger", "portability.ledger", 20),
        CONTRIBUTIONS("contributions-service", "portability.contributions", 30),
        AGREEMENTS("agreements-service", "portability.agreements", 30),
        CLAIMS("claims-service", "portability.claims", 30),
        PARTNER_SIMULATOR("partner-simulator", "portability.partner", 20),
        TORTURE("torture", "portability.torture", 20),
        SIMULATION("simulation", "portability.simulation", 20),
        AUDITOR("auditor", "portability.auditor", 40),
        BENCH("bench", "portability.bench", 20),
        DEPLOY("deploy", "portability.sandbox", 40);

        private final String directory;
        private final String rootPackage;
        private final int atLeast;

        Module(String directory, String rootPackage, int atLeast) {
            this.directory = directory;
            this.rootPackage = rootPackage;
            this.atLeast = atLeast;
        }

        Path classes() {
            return repository().resolve(directory).resolve("target/classes");
        }

        String packages() {
            return rootPackage + "..";
        }

        boolean mayUse(Module other) {
            return this == other || uses().contains(other);
        }

        private Set<Module> uses() {
            return switch (this) {
                case KERNEL, PROTO -> Set.of();
                case TOTALISATION -> Set.of(KERNEL);
                case LAW -> Set.of(KERNEL, TOTALISATION);
                case CONFORMANCE -> Set.of(KERNEL, TOTALISATION, LAW);
                case AUDITOR -> Set.of(PROTO, KERNEL, TOTALISATION, LAW);
                case LEDGER -> Set.of(KERNEL, PROTO);
                case DEPLOY -> Set.of(KERNEL, PROTO, AUDITOR);
                case MATCHING -> Set.of(KERNEL);
                case CONTRIBUTIONS -> Set.of(KERNEL, PROTO, LEDGER, MATCHING);
                case CLAIMS, TORTURE, PARTNER_SIMULATOR -> Set.of(KERNEL, PROTO, LEDGER);
                case SIMULATION -> Set.of(KERNEL, PROTO, LEDGER, CLAIMS, TORTURE);
                case BENCH ->
                    Set.of(KERNEL, PROTO, LEDGER, CONTRIBUTIONS, AGREEMENTS, CLAIMS, AUDITOR, TOTALISATION, LAW);
                case AGREEMENTS -> Set.of(KERNEL, PROTO, LEDGER, TOTALISATION, LAW);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void looks_at_the_classes_of_every_module(Module module) {
        long found = ALL.stream()
                .filter(type -> type.getPackageName().equals(module.rootPackage)
                        || type.getPackageName().startsWith(module.rootPackage + "."))
                .count();
        assertThat(found).as("classes below " + module.classes()).isGreaterThanOrEqualTo(module.atLeast);
    }

    @ParameterizedTest
    @EnumSource
    void arrows_point_one_way(Module module) {
        var forbidden = Arrays.stream(Module.values())
                .filter(other -> !module.mayUse(other))
                .map(Module::packages)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(module.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(ALL);
    }

    @ParameterizedTest
    @MethodSource("pureModules")
    void rules_and_words_know_no_framework_no_wire_and_no_database(Module module) {
        noClasses()
                .that()
                .resideInAPackage(module.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "com.google.protobuf..",
                        "io.grpc..",
                        "java.sql..",
                        "javax.sql..",
                        "java.net..",
                        "java.nio.file..")
                .check(ALL);
    }

    @Test
    void the_auditor_has_no_database_and_no_signatures_from_the_library_that_writers_sign_with() {
        noClasses()
                .that()
                .resideInAPackage(Module.AUDITOR.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "org.axonframework..",
                        "org.bouncycastle..",
                        "java.sql..",
                        "javax.sql..")
                .check(ALL);
    }

    @Test
    void the_auditor_knows_the_rules_only_where_it_calculates_again() {
        noClasses()
                .that()
                .resideInAPackage(Module.AUDITOR.packages())
                .and()
                .resideOutsideOfPackage("portability.auditor.rederive..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(Module.KERNEL.packages(), Module.TOTALISATION.packages(), Module.LAW.packages())
                .check(ALL);
    }

    @Test
    void what_verifies_a_log_knows_nothing_of_calculating_again() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "portability.auditor.verify..",
                        "portability.auditor.tree..",
                        "portability.auditor.note..",
                        "portability.auditor.entry..",
                        "portability.auditor.prove..",
                        "portability.auditor.source..",
                        "portability.auditor.witness..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("portability.auditor.rederive..")
                .check(ALL);
    }

    static Stream<Module> pureModules() {
        return Stream.of(Module.KERNEL, Module.TOTALISATION);
    }

    @Test
    void every_class_of_ours_belongs_to_a_module() {
        classes()
                .should()
                .resideInAnyPackage(
                        Arrays.stream(Module.values()).map(Module::packages).toArray(String[]::new))
                .check(ALL);
    }

    private static Path repository() {
        var deploy = Path.of("").toAbsolutePath();
        var repository = Files.exists(deploy.resolve("mvnw")) ? deploy : deploy.getParent();
        if (repository == null) throw new IllegalStateException("not in the repository: " + deploy);
        return repository;
    }
}
