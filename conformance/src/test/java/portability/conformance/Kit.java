package portability.conformance;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import portability.conformance.format.CaseFile;
import portability.conformance.run.Report;
import portability.conformance.run.Run;
import portability.law.LawPack;

/// Case files of tests, and what the kit says about them.
final class Kit {
    static final LawPack LAW = LawPack.bundled();

    private Kit() {}

    static CaseFile file(String text) {
        return CaseFile.read("test.yaml", text, LAW);
    }

    static Run run(String text) {
        return Run.of(List.of(file(text)));
    }

    static String report(Run run) {
        var text = new StringWriter();
        new Report(new PrintWriter(text)).print(run);
        return text.toString();
    }
}
