package portability.contributions.returns;

import java.time.Clock;
import portability.contributions.trial.GeneratedReturn;
import portability.contributions.trial.TrialImport;

/// An import in a process of its own, to be killed without warning.
final class ImportProcess {
    private ImportProcess() {}

    /// @param args url, user, password, rows per batch, seed, persons, rows
    public static void main(String[] args) {
        var generated =
                new GeneratedReturn(Long.parseLong(args[4]), Integer.parseInt(args[5]), Integer.parseInt(args[6]));
        try (var trial = new TrialImport(args[0], args[1], args[2], Integer.parseInt(args[3]), Clock.systemUTC())) {
            trial.register(generated);
            var outcome = trial.post(generated);
            System.out.println(outcome.posted() + " posted, " + outcome.refused() + " refused");
        }
    }
}
