package portability.contributions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Configuration;

/// Dependencies point inward: edges and tables know decisions, decisions know neither.
class LayersTest {
    private static final String WIRING = "portability.contributions.wiring..";
    private static final String[] FEATURES = {
        "portability.contributions.period",
        "portability.contributions.person",
        "portability.contributions.link",
        "portability.contributions.mandate",
        "portability.contributions.foreign",
        "portability.contributions.clarification",
        "portability.contributions.career",
        "portability.contributions.certified",
        "portability.contributions.consent",
        "portability.contributions.correction",
        "portability.contributions.returns",
        "portability.contributions.returns.account",
        "portability.contributions.returns.csv",
        "portability.contributions.returns.disk",
        "portability.contributions.statistics",
        "portability.contributions.request",
        "portability.contributions.refusal"
    };

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("portability.contributions");

    @Test
    void there_is_something_to_check() {
        assertThat(classes).hasSizeGreaterThan(80);
        for (var feature : FEATURES)
            assertThat(classes.containPackage(feature)).as(feature).isTrue();
    }

    @Test
    void features_know_neither_their_tables_nor_their_edges() {
        noClasses()
                .that()
                .resideInAnyPackage(FEATURES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..jdbc..", "..grpc..", "java.sql..", "javax.sql..", "portability.proto..", "com.google..")
                .check(classes);
    }

    @Test
    void handling_a_command_touches_no_table_and_no_clock() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Aggregate")
                .or()
                .haveSimpleName("Person")
                .or()
                .haveSimpleName("PersonLink")
                .or()
                .haveSimpleName("Mandates")
                .or()
                .haveSimpleName("Consents")
                .or()
                .haveSimpleName("Corrections")
                .or()
                .haveSimpleName("RecordsOfOthers")
                .or()
                .haveSimpleName("Clarifications")
                .or()
                .haveSimpleName("Career")
                .or()
                .haveSimpleName("OutdatedRecords")
                .or()
                .haveSimpleName("ContributionReturn")
                .or()
                .haveSimpleName("ReturnAccount")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "portability.ledger..", "java.sql..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(classes);
    }

    @Test
    void time_and_chance_come_from_the_wiring_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage(WIRING)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(SecureRandom.class)
                .check(classes);
    }

    @Test
    void only_the_wiring_configures() {
        noClasses()
                .that()
                .resideOutsideOfPackage(WIRING)
                .should()
                .beAnnotatedWith(Configuration.class)
                .check(classes);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching("portability.contributions.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }
}
