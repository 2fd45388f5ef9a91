package portability.auditor.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.entry.EntryName;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;
import portability.proto.audit.v1.LogEntry;

/// What is found, and how it is named, when entries were removed, inserted or moved.
class ChangedOrderTest {
    private static final int LEAF = 50;

    @TempDir
    Path directory;

    private Verified verified;
    private List<LogEntry> entries;
    private LogEntry original;

    @BeforeEach
    void writeLog() {
        verified = Verified.of(directory, 120, 7);
        entries = new ArrayList<>(verified.log().entries());
        original = entries.get(LEAF);
    }

    @Test
    void a_removed_entry_leaves_a_gap() {
        entries.remove(LEAF);
        var gap = only(verified.verify(entries), Part.GAP);
        assertThat(gap.leafIndex()).hasValue(LEAF);
        assertThat(gap.detail()).isEqualTo("entry 50 is missing; entry 51 follows");
        assertThat(only(verified.verifySinceHonest(entries), Part.GAP).entry()).contains(EntryName.of(original));
    }

    @Test
    void the_stream_of_a_removed_entry_is_named_where_it_goes_on() {
        entries.remove(LEAF);
        var next = entries.stream()
                .filter(entry -> entry.getStreamId().equals(original.getStreamId())
                        && entry.getStreamSeq() == original.getStreamSeq() + 1)
                .findFirst()
                .orElseThrow();
        var stream = only(verified.verify(entries), Part.STREAM);
        assertThat(stream.entry()).contains(EntryName.of(next));
        assertThat(stream.detail()).contains("something of the stream is missing");
    }

    @Test
    void entries_removed_and_the_rest_renumbered_are_found_by_their_hashes() {
        entries.subList(LEAF, LEAF + 2).clear();
        var verification = verified.verify(WrittenLogs.renumbered(entries, false));
        var order = only(verification, Part.ORDER);
        assertThat(order.leafIndex()).hasValue(LEAF);
        assertThat(order.detail()).contains("had number 52").contains("2 entries were removed before it");
        assertThat(only(verification, Part.GAP).detail())
                .contains("the log ends with entry 117, and the checkpoint covers entries 0 to 119");
    }

    @Test
    void an_entry_removed_and_the_rest_renumbered_and_hashed_anew_is_found_by_the_size() {
        entries.remove(LEAF);
        var verification = verified.verify(WrittenLogs.renumbered(entries, true));
        assertThat(only(verification, Part.GAP).detail()).contains("the log ends with entry 118");
        assertThat(verification.differences()).extracting(Difference::part).contains(Part.STREAM);
    }

    @Test
    void an_inserted_entry_takes_a_number_twice() {
        var inserted = WrittenLogs.rewritten(original);
        entries.add(LEAF + 1, inserted);
        var order = only(verified.verify(entries), Part.ORDER);
        assertThat(order.entry()).contains(EntryName.of(inserted));
        assertThat(order.detail()).contains("a second time").contains("inserted");
    }

    @Test
    void an_entry_inserted_and_the_rest_renumbered_is_found_by_their_hashes() {
        entries.add(LEAF, WrittenLogs.rewritten(original));
        var verification = verified.verify(WrittenLogs.renumbered(entries, false));
        var moved = verification.differences().stream()
                .filter(difference -> difference.detail().contains("1 entry was inserted before it"))
                .findFirst()
                .orElseThrow();
        assertThat(moved.part()).isEqualTo(Part.ORDER);
        assertThat(moved.leafIndex()).hasValue(LEAF + 1);
        assertThat(verification.differences())
                .anySatisfy(difference -> assertThat(difference.detail()).contains("was added"));
    }

    @Test
    void an_entry_appended_behind_the_checkpoint_is_named() {
        var longer = WrittenLog.of(Verified.LOG, 121, 7);
        entries.add(longer.entries().getLast());
        var added = only(verified.verify(entries), Part.ORDER);
        assertThat(added.leafIndex()).hasValue(120);
        assertThat(added.detail()).contains("was added").contains("entries 0 to 119");
    }

    @Test
    void swapped_entries_are_named() {
        Collections.swap(entries, LEAF, LEAF + 1);
        var verification = verified.verify(entries);
        var order = only(verification, Part.ORDER);
        assertThat(order.entry()).contains(EntryName.of(original));
        assertThat(order.detail()).contains("behind entry 51").contains("swapped");
        assertThat(verification.differences()).extracting(Difference::part).doesNotContain(Part.GAP);
    }

    @Test
    void a_log_cut_off_at_its_end_says_where_it_ends() {
        var verification = verified.verify(entries.subList(0, 20));
        var gap = only(verification, Part.GAP);
        assertThat(gap.leafIndex()).hasValue(20);
        assertThat(gap.detail())
                .isEqualTo("entries 20 to 119 are missing: the log ends with entry 19, and the checkpoint covers "
                        + "entries 0 to 119");
    }

    @Test
    void a_log_without_any_entry_says_so() {
        assertThat(only(verified.verify(List.of()), Part.GAP).detail()).contains("there is no entry at all");
    }

    @Test
    void an_older_checkpoint_does_not_cover_later_entries() {
        var older = new WrittenExport(verified.log().note(verified.signer(), 100), List.of(), entries);
        var verification = verified.verify(older);
        assertThat(verification.differences())
                .hasSize(20)
                .allSatisfy(difference -> assertThat(difference.detail()).contains("was added"));
    }

    @Test
    void a_range_is_found_cut_off_too() {
        var range = WrittenExport.range(verified.log(), verified.signer(), 30, 60);
        var verification = verified.verify(range.with(range.entries().subList(0, 29)));
        assertThat(only(verification, Part.GAP).detail())
                .contains("the log ends with entry 58, and the checkpoint covers entries 30 to 59");
    }

    @Test
    void time_that_goes_back_is_named_even_where_it_was_signed_so() {
        var log = new WrittenLog(Verified.LOG, 1);
        var first = log.add("a", "claim.ClaimLodged", "{}");
        var earlier = WrittenLog.hashed(log.add("b", "claim.ClaimLodged", "{}").toBuilder()
                .setRecordedAtMicros(first.getRecordedAtMicros() - 5)
                .build());
        var signed = verified.signer()
                .note(
                        Verified.LOG,
                        2,
                        portability.auditor.written.PlainTree.root(
                                List.of(first.getLeafHash(), earlier.getLeafHash())));
        var verification = verified.verify(new WrittenExport(signed, List.of(), List.of(first, earlier)));
        assertThat(verification.differences()).extracting(Difference::part).containsExactly(Part.TIME);
        assertThat(verification.differences().getFirst().entry()).contains(EntryName.of(earlier));
    }

    private static Difference only(Verification verification, Part part) {
        var found = verification.differences().stream()
                .filter(difference -> difference.part() == part)
                .toList();
        assertThat(found).as(verification.differences().toString()).hasSize(1);
        return found.getFirst();
    }
}
