package portability.partner;

import java.util.Arrays;
import java.util.stream.Collectors;
import portability.partner.wire.Behaviour;
import portability.partner.wire.Behaviour.Side;

/// What can be typed.
final class Help {
    private Help() {}

    static String text() {
        return """
                commands, one a line; # begins a remark:
                  record seed N | record FILE.csv | record none   what is certified of whoever is asked about
                  decide award AMOUNT CURRENCY | decide deny REASON | decide nothing
                  speak 1 | speak 2 | speak 3                     a version of the exchange: 1 knows no invalidation
                  answers on | answers off                        answer cases by itself, or only on command
                  lodge NUMBER [PERSON.json] [YYYY-MM-DD]         a claim of whoever has that number at the node
                  send KIND [CASE]                                claim-notice, certified-record, no-record, decision, summary, reminder,
                                                                  invalidation (of the record sent last)
                  resend                                          what was not taken, and all behind it
                  cases                                           what there is, and what is due in it
                  behave HOW [times N | always]                   with the next document, the next N, or all; behave well ends it
                  clock +2h | clock -1d | clock 0s                how wrong the simulator's clock is
                  flood N                                         so many calls at once
                  fork-log                                        two histories of the simulator's log
                  expect WORDS | within 30s                       waits for it; a script fails where it does not happen
                  quit
                with what comes from the node:
                %s
                with what goes to it:
                %s""".formatted(of(Side.COMES), of(Side.GOES));
    }

    private static String of(Side side) {
        return Arrays.stream(Behaviour.values())
                .filter(it -> it.side() == side)
                .map(it -> "  %-16s %s".formatted(it.typed(), it.words()))
                .collect(Collectors.joining("\n"));
    }
}
