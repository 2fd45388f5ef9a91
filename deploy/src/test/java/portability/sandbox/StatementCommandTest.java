package portability.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import portability.proto.claims.v1.GetEntitlementStatementRequest;
import portability.proto.claims.v1.GetEntitlementStatementResponse;
import portability.proto.claims.v1.StatementSection;
import portability.proto.claims.v1.StatementServiceGrpc.StatementServiceImplBase;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.PersonalNumber;
import portability.sandbox.home.ServiceKind;

/// What `statement` asks, and how it fits a small screen.
class StatementCommandTest {
    @TempDir
    Path directory = Path.of("");

    private final List<GetEntitlementStatementRequest> asked = new CopyOnWriteArrayList<>();
    private @Nullable RunningNodeOfTests node;

    @BeforeEach
    void start() throws IOException {
        node = new RunningNodeOfTests(directory.resolve("home"), "NL:SVB").with(ServiceKind.CLAIMS, new Answers());
    }

    @AfterEach
    void stop() {
        if (node != null) node.close();
    }

    @Test
    void asks_for_the_person_with_what_she_tells() {
        var said = run(
                "statement",
                "--person",
                "111",
                "--language",
                "fr",
                "--elsewhere",
                "DE:DRV=222",
                "--residence",
                "MA",
                "--household",
                "couple",
                "--helper",
                "amina");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(asked)
                .containsExactly(GetEntitlementStatementRequest.newBuilder()
                        .setNumber(number("NL:SVB", "111"))
                        .setLanguage("fr")
                        .addElsewhere(number("DE:DRV", "222"))
                        .setResidence("MA")
                        .setHousehold(Household.HOUSEHOLD_COUPLE)
                        .setActingHelper("amina")
                        .build());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 72})
    void no_line_is_wider_than_the_screen_and_no_word_is_lost(int width) {
        var said = run("statement", "--person", "111", "--width", Integer.toString(width));
        assertThat(said.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        assertThat(said.out().replaceAll("\\s+", " "))
                .contains("What you have earned", "- 1 January 2001 to 31 December 2003: work, certified");
    }

    @Test
    void a_list_goes_on_under_its_text() {
        assertThat(run("statement", "--person", "111").out()).contains("""
            - 1 January 2001 to 31 December 2003:
              work, certified
            """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--household three",
                "--elsewhere 222",
                "--width 12",
            })
    void what_makes_no_sense_is_one_sentence(String arguments) {
        var all = ("statement --person 111 " + arguments).split(" ");
        var said = run(all);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).startsWith("portability: A ").hasLineCount(1);
        assertThat(asked).isEmpty();
    }

    private Said run(String... arguments) {
        if (node == null) throw new IllegalStateException("no node runs");
        return Said.by(node.options(), arguments);
    }

    private static PersonalNumber number(String institution, String number) {
        return PersonalNumber.newBuilder()
                .setInstitution(institution)
                .setNumber(number)
                .build();
    }

    private final class Answers extends StatementServiceImplBase {
        @Override
        public void getEntitlementStatement(
                GetEntitlementStatementRequest request, StreamObserver<GetEntitlementStatementResponse> answer) {
            asked.add(request);
            answer.onNext(GetEntitlementStatementResponse.newBuilder()
                    .addTold(StatementSection.newBuilder()
                            .setKind("OPENING")
                            .setHeading("What you have earned")
                            .addLines("This informs you. Nothing is decided by it."))
                    .addTold(StatementSection.newBuilder()
                            .setKind("PART")
                            .setHeading("Netherlands (NL:SVB)")
                            .addLines("- 1 January 2001 to 31 December 2003: work, certified")
                            .addLines("- " + "x".repeat(100)))
                    .build());
            answer.onCompleted();
        }
    }
}
