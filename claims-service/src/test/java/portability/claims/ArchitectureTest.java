package portability.claims;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/// Which way the arrows point inside the service.
class ArchitectureTest {
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("portability.claims");

    @Test
    void there_is_something_to_look_at() {
        assertThat(CLASSES).hasSizeGreaterThan(100);
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct().count())
                .isGreaterThan(8);
    }

    @Test
    void no_two_packages_need_each_other() {
        slices().matching("portability.claims.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_decides_knows_no_framework_no_clock_and_no_database() {
        noClasses()
                .that()
                .resideInAPackage("portability.claims.claim")
                .and()
                .haveSimpleNameNotEndingWith("Aggregate")
                .and()
                .haveSimpleNameNotEndingWith("Desk")
                .and()
                .doNotHaveFullyQualifiedName("portability.claims.claim.ClaimAggregate$Instruction")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.axonframework..", "org.springframework..", "java.sql..", "io.grpc..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "portability.claims.claim..", "portability.claims.exchange..", "portability.claims.partners..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void the_exchange_knows_nothing_of_claims_and_claims_nothing_of_the_edge() {
        noClasses()
                .that()
                .resideInAnyPackage("portability.claims.exchange..", "portability.claims.partners..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("portability.claims.claim..", "portability.claims.edge..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage("portability.claims.claim..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("portability.claims.edge..", "portability.claims.wiring..")
                .check(CLASSES);
    }
}
