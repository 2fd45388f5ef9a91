package portability.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;
import static portability.auditor.written.WrittenRound.line;
import static portability.auditor.written.WrittenRound.offer;
import static portability.auditor.written.WrittenRound.window;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import portability.auditor.written.LogSigner;
import portability.auditor.written.WrittenRecord;
import portability.auditor.written.WrittenRound;

/// A round is worked out from what its participants signed, or it is said why not.
class VerifyRoundTest {
    @TempDir
    Path directory;

    private CommandRun verify(WrittenRound round, String... more) {
        return verify(round.file().build().toByteArray(), round, more);
    }

    private CommandRun verify(byte[] bytes, WrittenRound round, String... more) {
        var file = WrittenRecord.write(directory.resolve("round.bin"), bytes);
        return CommandRun.of("verify-round", file, "--directory", round.keys(directory), more);
    }

    @Test
    void what_all_have_signed_stands_and_says_who_pays_whom() {
        var run = verify(new WrittenRound().standing());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .first()
                .isEqualTo("PROVED: it stands; all have signed this list, and its proposer that they have.");
        assertThat(run.out())
                .contains(
                        "window         FR:CNAM/01: FR:CNAM owes NL:CAK EUR 100.00",
                        "position       FR:CNAM EUR -80.00",
                        "pays           FR:CNAM to DE:DVKA EUR 50.00",
                        "pays           FR:CNAM to NL:CAK EUR 30.00");
        var json = verify(new WrittenRound().standing(), "--json").json();
        assertThat(json.path("end").asString("")).isEqualTo("STANDS");
        assertThat(json.path("transfers").size()).isEqualTo(2);
    }

    /// Written by the node's own code, in `claims-service`: what two programs work out alone is the same to the byte.
    @Test
    void a_round_that_a_node_has_signed_is_proved() throws java.io.IOException {
        var sample = Path.of("src/test/resources/round");
        var run = CommandRun.of("verify-round", sample.resolve("stands.bin"), "--directory", sample.resolve("keys"));
        assertThat(run.out().lines())
                .first()
                .isEqualTo("PROVED: it stands; all have signed this list, and its proposer that they have.");
        assertThat(run.out())
                .contains(Files.readString(sample.resolve("hash.txt")).strip());
    }

    @Test
    void a_void_round_and_one_that_is_open_are_told_as_such() {
        assertThat(verify(new WrittenRound().voided()).out()).startsWith("PROVED: it is void");
        var open = new WrittenRound().standing();
        open.outcome = "";
        open.agreements.remove("FR:CNAM");
        assertThat(verify(open).out())
                .startsWith("PROVED: this is what follows from the offers; signed so far by DE:DVKA, NL:CAK");
    }

    @Test
    void what_one_side_alone_puts_in_is_left_out_and_named() {
        var round = new WrittenRound();
        round.offers.put("FR:CNAM", offer("FR:CNAM", window("DE:DVKA/03", "DE:DVKA", "FR:CNAM", "20.01")));
        var run = verify(round);
        assertThat(run.out())
                .contains("position       DE:DVKA EUR 70.00", "position       FR:CNAM EUR 0.00")
                .contains("did not put in the same: DE:DVKA/03", "did not put in the same: FR:CNAM/01");
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                changed("there is no offer of FR:CNAM", round -> round.offers.remove("FR:CNAM")),
                changed("there is no agreement of FR:CNAM", round -> round.agreements.remove("FR:CNAM")),
                changed("agreed to another list", round -> round.signed("00".repeat(32))),
                changed(
                        "the last word is about another list",
                        round -> round.outcome = round.outcome.replaceAll("[0-9a-f]{64}", "00".repeat(32))),
                changed("the last word is not of the proposer", round -> {
                    round.outcomeOf = "DE:DVKA";
                    round.outcome = round.outcome.replace("\tNL:CAK\t", "\tDE:DVKA\t");
                }),
                changed(
                        "not for the same terms",
                        round -> round.offers.compute(
                                "FR:CNAM", (_, offer) -> offer.replace("2026-12-04", "2026-12-05"))),
                changed(
                        "one of others",
                        round -> round.offers.put(
                                "FR:CNAM", offer("FR:CNAM", window("NL:CAK/02", "NL:CAK", "DE:DVKA", "70.00")))),
                changed(
                        "a window twice",
                        round -> round.offers.compute(
                                "FR:CNAM", (_, offer) -> offer + window("DE:DVKA/03", "DE:DVKA", "FR:CNAM", "20.00"))),
                changed(
                        "minor unit",
                        round -> round.offers.put(
                                "FR:CNAM", offer("FR:CNAM", window("DE:DVKA/03", "DE:DVKA", "FR:CNAM", "20.0")))),
                changed(
                        "none between two participants",
                        round -> round.offers.put(
                                "FR:CNAM",
                                offer("FR:CNAM", window("DE:DVKA/\u001b[2J", "DE:DVKA", "FR:CNAM", "20.00")))),
                changed("cannot be read", round -> round.outcome = line("stands", WrittenRound.ID)));
    }

    private static Arguments changed(String why, Consumer<WrittenRound> change) {
        return Arguments.of(why, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void what_was_not_signed_so_is_not_proved(String why, Consumer<WrittenRound> change) {
        var round = new WrittenRound().standing();
        var keys = round.keys(directory);
        change.accept(round);
        var file = WrittenRecord.write(
                directory.resolve("round.bin"), round.file().build().toByteArray());
        var run = CommandRun.of("verify-round", file, "--directory", keys);
        assertThat(run.exitCode()).isEqualTo(ExitCodes.DIFFERS);
        assertThat(run.out().lines().findFirst().orElse(""))
                .startsWith("NOT PROVED: ")
                .contains(why)
                .doesNotContain("\u001b");
    }

    @Test
    void a_word_that_another_one_signed_is_not_proved() {
        var round = new WrittenRound().standing();
        var file = round.file();
        file.setOffers(
                1, file.getOffers(1).toBuilder().setSignature(file.getOffers(0).getSignature()));
        assertThat(verify(file.build().toByteArray(), round).out())
                .startsWith("NOT PROVED: the signature under a word of FR:CNAM is not its own");
    }

    @Test
    void a_key_that_nobody_gave_proves_nothing() {
        var round = new WrittenRound().standing();
        var keys = round.keys(directory);
        round.signers.put("FR:CNAM", LogSigner.create());
        var file = WrittenRecord.write(
                directory.resolve("round.bin"), round.file().build().toByteArray());
        assertThat(CommandRun.of("verify-round", file, "--directory", keys).out())
                .contains("NOT PROVED: a word of FR:CNAM", "not among the keys given");
    }

    @Test
    void no_flipped_bit_of_what_was_signed_is_proved() {
        var round = new WrittenRound().standing();
        var bytes = round.file().build().toByteArray();
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var flipped = bytes.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            var run = verify(flipped, round);
            // Where a whole word is no longer one, it is not in the file: then the round is told to be open.
            if (run.exitCode() == ExitCodes.PROVED)
                assertThat(run.out()).as("seed " + seed).startsWith("PROVED: this is what follows");
            else assertThat(run.exitCode()).as("seed " + seed).isEqualTo(ExitCodes.DIFFERS);
        }
    }
}
