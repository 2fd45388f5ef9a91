package portability.auditor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import portability.auditor.written.LogSigner;
import portability.auditor.written.WrittenExport;
import portability.auditor.written.WrittenLog;

class BooksCommandTest {
    private static final LogSigner CAK = LogSigner.create();
    private static final String STREAM = "invoice-lines/1/NL:CAK/4f0c";

    @TempDir
    Path directory;

    private final WrittenLog log = WrittenLog.of("NL:CAK/claims/1", 20, 7);

    private void post(String id, String debit, String credit) {
        log.add("book-entry/" + id, "books.EntryPosted", """
                {"entry":{"id":"%s","reason":"INTRODUCED","source":{"event":"invoice.LinesIntroduced",\
                "stream":"%s","place":0},"day":"2026-11-02","legs":[\
                {"account":"DE:DVKA/EUR/ACTUAL_COSTS/OWED_TO_US/CLAIMED","mark":"DEBIT","amount":"%s"},\
                {"account":"DE:DVKA/EUR/ACTUAL_COSTS/OWED_TO_US/OWN","mark":"CREDIT","amount":"%s"}]}}""".formatted(id, STREAM, debit, credit));
    }

    private CommandRun books(String... more) throws Exception {
        var export = WrittenExport.of(log, CAK).write(directory);
        var arguments =
                new java.util.ArrayList<String>(java.util.List.of("books", "--export", export.toString(), "--json"));
        arguments.addAll(java.util.List.of(more));
        return CommandRun.of(arguments.toArray());
    }

    @Test
    void balances_follow_from_entries_that_balance() throws Exception {
        log.add(STREAM, "invoice.LinesIntroduced", "{}");
        post(STREAM + "#0", "EUR 120.50", "EUR 120.50");
        post(STREAM + "#0/2", "EUR 9.05", "EUR 9.05");
        var run = books();
        assertThat(run.exitCode()).isZero();
        assertThat(run.json().at("/entries").asInt()).isEqualTo(2);
        assertThat(run.json()
                        .path("balances")
                        .path("DE:DVKA/EUR/ACTUAL_COSTS/OWED_TO_US/CLAIMED")
                        .asString())
                .isEqualTo("129.55");
        var earlier = books("--before", "22");
        assertThat(earlier.json()
                        .path("balances")
                        .path("DE:DVKA/EUR/ACTUAL_COSTS/OWED_TO_US/OWN")
                        .asString())
                .isEqualTo("-120.50");
    }

    @Test
    void an_entry_that_does_not_balance_is_found() throws Exception {
        log.add(STREAM, "invoice.LinesIntroduced", "{}");
        post(STREAM + "#0", "EUR 120.50", "EUR 120.49");
        var run = books();
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.json().at("/findings/0/what").asString()).contains("differ by 0.01 EUR");
    }

    @Test
    void an_entry_that_goes_back_to_nothing_is_found() throws Exception {
        post(STREAM + "#0", "EUR 120.50", "EUR 120.50");
        assertThat(books().json().at("/findings/0/what").asString()).contains("goes back to no event");
    }
}
