package portability.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
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
import portability.proto.claims.v1.InstitutionDescriptor;
import portability.proto.claims.v1.SignedDescriptor;
import portability.proto.claims.v1.SigningKey;
import portability.proto.exchange.v1.DocumentKind;
import portability.proto.exchange.v1.SealedDocument;

/// A record is proved from its bytes and a key, or it is said why not.
class VerifyRecordTest {
    private static final LogSigner SVB = LogSigner.create();
    private static final LogSigner DRV = LogSigner.create();

    @TempDir
    Path directory;

    private CommandRun verify(SealedDocument record, Object... more) {
        return CommandRun.of("verify-record", WrittenRecord.file(directory, record), with(more));
    }

    private static String[] with(Object... arguments) {
        return Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    }

    private Path key() {
        return WrittenRecord.key(directory.resolve("svb.key"), SVB);
    }

    @Test
    void a_record_that_the_institution_signed_is_proved_and_printed() {
        var run = verify(new WrittenRecord().signedBy(SVB), "--key", key());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines()).first().isEqualTo("PROVED.");
        assertThat(run.out())
                .contains(
                        "certified by   NL:SVB",
                        "2025-06-30T10:00:00Z",
                        "El Amrani, Fatima; born 1958-01-20; 999980208 at NL:SVB",
                        "ana/2, version 2",
                        "in place of    ana/1",
                        "all that are recorded",
                        "1990-01-01 to 1990-12-31, compulsory, employed, nl-aow, 12 months, period p-1",
                        "1 months, not paid, counts all the same, period p-2",
                        "reported in nl-aow: 13 months in 2 of them");
        var json = verify(new WrittenRecord().signedBy(SVB), "--key", key(), "--json")
                .json();
        assertThat(json.path("verdict").asString("")).isEqualTo("PROVED");
        assertThat(json.path("version").asInt()).isEqualTo(2);
        assertThat(json.path("certifiedBy").asString("")).isEqualTo("NL:SVB");
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                changed("head names 3 periods", record -> record.head.setPeriods(3)),
                changed("another institution's", record -> {
                    var other = record.periods.getFirst().toBuilder().setInstitution("DE:DRV");
                    record.periods.set(0, other.build());
                }),
                changed("ends before it begins", record -> {
                    var reversed = record.periods.getFirst().toBuilder().setLastDay("1989-12-31");
                    record.periods.set(0, reversed.build());
                }),
                changed("not that of its version", record -> record.head.setRecordId("ana/3")),
                changed("totals are not those", record -> record.head.setTotals(0, WrittenRecord.total("14"))),
                changed("totals are not those", record -> record.head.setTotals(0, WrittenRecord.total("many"))),
                changed("totals are not those", record -> record.head.clearTotals()),
                changed(
                        "unpaid that is not among",
                        record -> record.head.addUnpaidBuilder().setPeriodId("p-9")),
                changed("enclosed in it", record -> record.header.setReceiver("DE:DRV")),
                changed("names nobody", record -> record.header.clearSender()),
                changed(
                        "no certified record",
                        record -> record.header.setKind(DocumentKind.DOCUMENT_KIND_COVERAGE_CERTIFICATE)));
    }

    private static Arguments changed(String why, Consumer<WrittenRecord> change) {
        return Arguments.of(why, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contradictions")
    void what_contradicts_itself_is_not_proved_though_it_is_signed(String why, Consumer<WrittenRecord> change) {
        var record = new WrittenRecord();
        change.accept(record);
        var run = verify(record.signedBy(SVB), "--key", key());
        assertThat(run.exitCode()).isEqualTo(ExitCodes.DIFFERS);
        assertThat(run.out().lines().findFirst().orElse(""))
                .startsWith("NOT PROVED: ")
                .contains(why);
    }

    @Test
    void another_key_proves_nothing() {
        var run = verify(new WrittenRecord().signedBy(DRV), "--key", key());
        assertThat(run.exitCode()).isEqualTo(ExitCodes.DIFFERS);
        assertThat(run.out()).contains("NOT PROVED", "not among the keys given", "whoever wrote it");
        var sealed = new WrittenRecord().signedBy(SVB);
        var forged = sealed.toBuilder()
                .setSignature(new WrittenRecord().signedBy(DRV).getSignature())
                .build();
        assertThat(verify(forged, "--key", key()).out()).contains("signature is not of NL:SVB");
        assertThat(verify(sealed.toBuilder().clearSignature().build(), "--key", key())
                        .out())
                .contains("it is not signed");
    }

    @Test
    void a_changed_left_out_or_repeated_period_is_found() {
        var sealed = new WrittenRecord().signedBy(SVB);
        var longer = sealed.toBuilder();
        longer.getPartsBuilder(1)
                .setContent(WrittenRecord.period("p-1", "1985-01-01", "1990-12-31", "72")
                        .build()
                        .toByteString());
        var salted = sealed.toBuilder();
        salted.getPartsBuilder(1).setSalt(ByteString.copyFrom(new byte[31]));
        for (var altered : new SealedDocument[] {
            longer.build(),
            salted.build(),
            sealed.toBuilder().removeParts(1).build(),
            sealed.toBuilder().addParts(sealed.getParts(1)).build()
        }) assertThat(verify(altered, "--key", key()).out()).contains("NOT PROVED: its contents are not those");
    }

    @Test
    void no_flipped_bit_is_proved() {
        var bytes = new WrittenRecord().signedBy(SVB).toByteArray();
        long seed = new Random().nextLong();
        var random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            var flipped = bytes.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            var file = WrittenRecord.write(directory.resolve("flipped.bin"), flipped);
            assertThat(CommandRun.of("verify-record", file, "--key", key().toString())
                            .exitCode())
                    .as("seed " + seed)
                    .isEqualTo(ExitCodes.DIFFERS);
        }
    }

    @Test
    void a_file_that_is_no_document_is_not_proved_and_one_that_is_not_there_unreadable() {
        var noise = WrittenRecord.write(directory.resolve("noise.bin"), new byte[] {7, 7, 7});
        assertThat(CommandRun.of("verify-record", noise, "--key", key().toString())
                        .exitCode())
                .isEqualTo(ExitCodes.DIFFERS);
        var none = directory.resolve("none.bin");
        assertThat(CommandRun.of("verify-record", none, "--key", key().toString())
                        .exitCode())
                .isEqualTo(ExitCodes.UNREADABLE);
        assertThat(CommandRun.of("verify-record", noise).exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void a_directory_tells_whose_each_key_is() throws java.io.IOException {
        var keys = Files.createDirectory(directory.resolve("keys"));
        WrittenRecord.key(keys.resolve("DE-DRV.pem"), DRV);
        WrittenRecord.key(keys.resolve("NL-SVB.pem"), SVB);
        assertThat(verify(new WrittenRecord().signedBy(SVB), "--directory", keys)
                        .exitCode())
                .isZero();
        // Signed by a known institution in another one's name.
        assertThat(verify(new WrittenRecord().signedBy(DRV), "--directory", keys)
                        .out())
                .contains("NOT PROVED", "not among the keys given");
    }

    @Test
    void a_descriptor_tells_whose_its_keys_are_and_when_they_count() {
        assertThat(verify(new WrittenRecord().signedBy(SVB), "--key", descriptor("NL:SVB", "2025-01-01T00:00:00Z", ""))
                        .exitCode())
                .isZero();
        assertThat(verify(new WrittenRecord().signedBy(SVB), "--key", descriptor("DE:DRV", "2025-01-01T00:00:00Z", ""))
                        .out())
                .contains("not among the keys given");
        assertThat(verify(
                                new WrittenRecord().signedBy(SVB),
                                "--key",
                                descriptor("NL:SVB", "2025-01-01T00:00:00Z", "2025-06-30T10:00:00Z"))
                        .out())
                .contains("does not count at the moment");
        assertThat(verify(new WrittenRecord().signedBy(SVB), "--key", descriptor("NL:SVB", "2025-07-01T00:00:00Z", ""))
                        .out())
                .contains("does not count at the moment");
    }

    private Path descriptor(String institution, String from, String to) {
        var content = InstitutionDescriptor.newBuilder()
                .setInstitution(institution)
                .addSigningKeys(SigningKey.newBuilder()
                        .setPublicKey(ByteString.copyFrom(SVB.publicKey()))
                        .setFrom(from)
                        .setTo(to))
                .build()
                .toByteString();
        var message = ByteString.copyFromUtf8("portability descriptor v1\0").concat(content);
        return WrittenRecord.write(
                directory.resolve("descriptor.bin"),
                SignedDescriptor.newBuilder()
                        .setContent(content)
                        .setSignature(ByteString.copyFrom(SVB.sign(message.toByteArray())))
                        .build()
                        .toByteArray());
    }

    @Test
    void a_name_cannot_write_on_the_terminal() {
        var record = new WrittenRecord();
        record.head.getPersonBuilder().setFamilyName("\u001b[2JPROVED\n\u202e");
        assertThat(verify(record.signedBy(SVB), "--key", key()).out())
                .doesNotContain("\u001b", "\u202e")
                .contains("?[2JPROVED??");
    }

    @Test
    void a_record_from_before_records_had_numbers_is_proved_too() {
        var record = new WrittenRecord();
        record.head.clearVersion().clearTotals().clearUnpaid().clearSupersedes();
        var run = verify(record.signedBy(SVB), "--key", key());
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("without a version");
    }
}
