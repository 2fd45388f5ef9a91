package portability.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.auditor.entry.EntryName;
import portability.proto.audit.v1.LogEntry;

/// What is found, and how it is named, when somebody changed one entry.
class ChangedEntryTest {
    private static final int LEAF = 123;

    @TempDir
    Path directory;

    private Verified verified;
    private LogEntry original;

    @BeforeEach
    void writeLog() {
        verified = Verified.of(directory, 300, 42);
        original = verified.log().entries().get(LEAF);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "17,128", "40,3", "40,255"})
    void one_byte_of_a_payload_is_named_with_its_place_and_what_it_was(int place, int mask) {
        var difference = only(change(entry -> entry.setPayload(Verified.flipped(entry.getPayload(), place, mask))));
        assertThat(difference.part()).isEqualTo(Part.PAYLOAD);
        assertThat(difference.entry()).contains(EntryName.of(original));
        assertThat(difference.detail())
                .startsWith("byte %d was 0x%02x"
                        .formatted(place, original.getPayload().byteAt(place)));
    }

    @Test
    void one_byte_of_metadata_is_named() {
        var difference = only(change(entry -> entry.setMetadata(Verified.flipped(entry.getMetadata(), 14, 1))));
        assertThat(difference.part()).isEqualTo(Part.METADATA);
        assertThat(difference.detail()).startsWith("byte 14 was 0x6f ('o')");
    }

    @Test
    void each_field_of_the_header_is_named_with_what_it_was() {
        assertHeader(entry -> entry.setStreamSeq(entry.getStreamSeq() + 8), "the stream seq was ");
        assertHeader(entry -> entry.setRecordedAtMicros(entry.getRecordedAtMicros() ^ 1), "the recorded at was ");
        assertHeader(entry -> entry.setEventVersion(3), "the event version was 1 when the entry was hashed and is 3");
        assertHeader(entry -> entry.setEventName("claim.SomethingHappenee"), "the event name: byte 22 was 0x64 ('d')");
        assertHeader(entry -> entry.setStreamType("Clain"), "the stream type: byte 4 was 0x6d ('m')");
        assertHeader(entry -> entry.setStreamId("ML" + entry.getStreamId().substring(2)), "the stream id: byte 0");
        assertHeader(entry -> entry.setEventId(Verified.flipped(entry.getEventId(), 15, 1)), "the event id: byte 15");
    }

    @Test
    void a_changed_leaf_hash_is_told_from_a_changed_entry() {
        var difference = only(change(entry -> entry.setLeafHash(Verified.flipped(entry.getLeafHash(), 31, 4))));
        assertThat(difference.part()).isEqualTo(Part.LEAF_HASH);
        assertThat(difference.entry()).contains(EntryName.of(original));
        assertThat(difference.detail()).contains("the entry itself is what was signed");
    }

    @Test
    void several_bytes_at_once_are_found_and_an_earlier_export_tells_which() {
        var changed = change(entry -> entry.setPayload(ByteString.copyFromUtf8("{\"note\":\"nothing\"}")));
        var alone = only(verified.verify(changed));
        assertThat(alone.part()).isEqualTo(Part.CONTENT);
        assertThat(alone.entry()).contains(EntryName.of(original));
        assertThat(alone.detail()).contains("more than one byte");

        var since = only(verified.verifySinceHonest(changed));
        assertThat(since.part()).isEqualTo(Part.PAYLOAD);
        assertThat(since.entry()).contains(EntryName.of(original));
        assertThat(since.detail()).startsWith("differs from byte ");
    }

    @Test
    void two_payloads_that_were_swapped_are_both_named() {
        var entries = new java.util.ArrayList<>(verified.log().entries());
        var other = entries.get(200);
        entries.set(LEAF, original.toBuilder().setPayload(other.getPayload()).build());
        entries.set(200, other.toBuilder().setPayload(original.getPayload()).build());
        var differences = verified.verify(entries).differences();
        assertThat(differences).extracting(Difference::part).containsExactly(Part.PAYLOAD, Part.PAYLOAD);
        assertThat(differences.getFirst().detail()).contains("stand at entry 200 now");
        assertThat(differences.getLast().detail()).contains("stand at entry 123 now");
    }

    @Test
    void an_entry_rewritten_with_its_hash_is_found_and_an_earlier_export_names_it() {
        var entries = new java.util.ArrayList<>(verified.log().entries());
        entries.set(LEAF, WrittenLogs.rewritten(original));
        var alone = only(verified.verify(entries));
        assertThat(alone.part()).isEqualTo(Part.ROOT);

        var since = verified.verifySinceHonest(entries).differences();
        assertThat(since).extracting(Difference::part).containsExactly(Part.ROOT, Part.PAYLOAD);
        assertThat(since.getLast().entry()).contains(EntryName.of(original));
    }

    @Test
    void a_hundred_are_listed_and_the_others_counted() {
        var entries = verified.log().entries().stream()
                .map(entry -> entry.toBuilder()
                        .setLeafHash(Verified.flipped(entry.getLeafHash(), 0, 1))
                        .build())
                .toList();
        var verification = verified.verify(entries);
        assertThat(verification.differences()).hasSize(Differences.MOST_KEPT);
        assertThat(verification.unlisted()).isEqualTo(200);
        assertThat(verification.isProved()).isFalse();
    }

    private void assertHeader(UnaryOperator<LogEntry.Builder> change, String words) {
        var differences = verified.verify(change(change)).differences();
        assertThat(differences).extracting(Difference::part).contains(Part.HEADER);
        assertThat(differences)
                .filteredOn(difference -> difference.part() == Part.HEADER)
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.leafIndex()).hasValue(LEAF);
                    assertThat(difference.detail()).startsWith(words);
                });
    }

    private List<LogEntry> change(UnaryOperator<LogEntry.Builder> change) {
        return verified.changed(LEAF, change);
    }

    private Difference only(List<LogEntry> entries) {
        return only(verified.verify(entries));
    }

    private static Difference only(Verification verification) {
        assertThat(verification.differences()).hasSize(1);
        return verification.differences().getFirst();
    }
}
