package portability.claims.invoice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.invoice.LinesEvent.LinesAdded;
import portability.claims.invoice.LinesEvent.LinesAnswered;
import portability.claims.invoice.LinesEvent.LinesChecked;
import portability.claims.invoice.LinesEvent.LinesDecided;
import portability.claims.invoice.LinesEvent.LinesIntroduced;
import portability.claims.invoice.LinesEvent.LinesPaid;
import portability.claims.invoice.LinesEvent.LinesReferred;
import portability.claims.invoice.LinesEvent.OpinionRecorded;
import portability.claims.invoice.LinesEvent.WithdrawalAsked;

/// Which lines of a batch are before the Audit Board, and what each side recorded of its opinion. Follows from what was
/// said of them; what a side recorded last of a line counts. Source: Reg. (EC) 987/2009 Art. 67(7).
///
/// @param states    of the lines, by their numbers
/// @param referrals by the number of the line, the earliest day
/// @param recorded  by who recorded it, and the number of the line
public record BoardStage(
        Map<Integer, LineState> states, Map<Integer, Referral> referrals, Map<Side, Map<Integer, Opined>> recorded) {
    /// @param by who referred it first
    public record Referral(LocalDate on, Side by) {
        private Referral earlier(Referral other) {
            return other.on.isBefore(on) ? other : this;
        }
    }

    /// What the Board says of one line.
    ///
    /// @param owed what of the line is, with what was accepted before, in minor units
    public record Opined(BoardOpinion opinion, long owed) {}

    /// How what the two recorded of a line stands to each other.
    public enum Standing {
        NOT_RECORDED,
        ONLY_BY_CREDITOR,
        ONLY_BY_DEBTOR,
        /// Another reference, or another day.
        OTHER_OPINION,
        OTHER_AMOUNT,
        AGREED
    }

    static BoardStage of(Map<Integer, LineState> states, List<LinesEvent> said) {
        var referrals = new HashMap<Integer, Referral>();
        var recorded = new EnumMap<Side, Map<Integer, Opined>>(Side.class);
        for (var event : said) {
            switch (event) {
                case LinesReferred e -> {
                    var referral = new Referral(e.on(), e.speaker());
                    for (int line : e.lines()) referrals.merge(line, referral, Referral::earlier);
                }
                case OpinionRecorded e -> {
                    var lines = recorded.computeIfAbsent(e.speaker(), _ -> new HashMap<>());
                    for (var line : e.owed()) lines.put(line.line(), new Opined(e.opinion(), line.minor()));
                }
                case LinesAdded _,
                        LinesIntroduced _,
                        LinesChecked _,
                        LinesDecided _,
                        LinesAnswered _,
                        LinesPaid _,
                        WithdrawalAsked _ -> {}
            }
        }
        return new BoardStage(states, referrals, recorded);
    }

    public boolean isReferred(int line) {
        return referrals.containsKey(line);
    }

    public Optional<Referral> referral(int line) {
        return Optional.ofNullable(referrals.get(line));
    }

    /// What a side recorded last.
    public Optional<Opined> by(Side side, int line) {
        return Optional.ofNullable(recorded.getOrDefault(side, Map.of()).get(line));
    }

    public Standing standing(int line) {
        var creditor = by(Side.CREDITOR, line);
        var debtor = by(Side.DEBTOR, line);
        if (creditor.isEmpty()) return debtor.isEmpty() ? Standing.NOT_RECORDED : Standing.ONLY_BY_DEBTOR;
        if (debtor.isEmpty()) return Standing.ONLY_BY_CREDITOR;
        if (!creditor.get().opinion().equals(debtor.get().opinion())) return Standing.OTHER_OPINION;
        return creditor.get().owed() == debtor.get().owed() ? Standing.AGREED : Standing.OTHER_AMOUNT;
    }

    /// Of a line before the Audit Board one may still give in, until one has recorded the opinion; what the other side
    /// says is taken as it comes.
    ///
    /// @param speaker this institution
    /// @throws Refused BEFORE_THE_BOARD
    void requireFree(Side speaker, Collection<? extends Saying> all) {
        for (var word : all) {
            boolean givesIn = word instanceof Saying.Accept || word instanceof Saying.Withdraw;
            boolean isRecorded = by(speaker, word.line()).isPresent();
            if (isReferred(word.line()) && (!givesIn || isRecorded) && !isSettled(word.line()))
                throw new Refused(Refusal.BEFORE_THE_BOARD);
        }
    }

    private boolean fits(int line, long owed) {
        var state = states.get(line);
        return state != null && state.isBetween(owed);
    }

    private boolean isSettled(int line) {
        var state = states.get(line);
        return state != null && state.turn().isEmpty();
    }

    /// Which lines come before the Audit Board that were not before it.
    /// @throws Refused UNKNOWN_LINE, NOT_INTRODUCED, NOT_CONTESTED
    List<Integer> refer(Collection<Referred> all) {
        if (states.isEmpty()) throw new Refused(Refusal.NOT_INTRODUCED);
        var seen = new HashSet<Integer>();
        var fresh = new ArrayList<Integer>();
        for (var referred : all) {
            var state = states.get(referred.line());
            if (state == null || !seen.add(referred.line())) throw new Refused(Refusal.UNKNOWN_LINE);
            if (isReferred(referred.line())) continue;
            if (state.contested() == 0) throw new Refused(Refusal.NOT_CONTESTED);
            fresh.add(referred.line());
        }
        return fresh;
    }

    /// What of an opinion a side had not recorded so before.
    /// @throws Refused UNKNOWN_LINE, NOT_REFERRED, NOT_YOUR_TURN, INVALID_AMOUNT
    List<OpinedLine> record(Side speaker, BoardOpinion opinion, Collection<OpinedLine> all) {
        var seen = new HashSet<Integer>();
        var fresh = new ArrayList<OpinedLine>();
        for (var said : all) {
            var state = states.get(said.line());
            if (state == null || !seen.add(said.line())) throw new Refused(Refusal.UNKNOWN_LINE);
            var opined = new Opined(opinion, said.owedMinor());
            if (by(speaker, said.line()).equals(Optional.of(opined))) continue;
            var referral = referral(said.line()).orElseThrow(() -> new Refused(Refusal.NOT_REFERRED));
            if (opinion.of().isBefore(referral.on())) throw new Refused(Refusal.NOT_REFERRED);
            if (state.turn().isEmpty()) throw new Refused(Refusal.NOT_YOUR_TURN);
            if (!state.isBetween(said.owedMinor())) throw new Refused(Refusal.INVALID_AMOUNT);
            fresh.add(said);
        }
        return fresh;
    }

    /// What the debtor's node decides, because both have recorded the same.
    List<Saying> byBoard() {
        return referrals.keySet().stream()
                .sorted()
                .filter(line -> standing(line) == Standing.AGREED)
                .filter(line -> !isSettled(line))
                .flatMap(line -> by(Side.DEBTOR, line).stream()
                        .filter(opined -> fits(line, opined.owed()))
                        .<Saying>map(opined -> new Saying.Board(
                                line, opined.owed(), opined.opinion().toString())))
                .toList();
    }
}
