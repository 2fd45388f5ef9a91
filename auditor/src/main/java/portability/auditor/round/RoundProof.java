package portability.auditor.round;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import portability.auditor.record.InstitutionKeys;
import portability.proto.claims.v1.GetRoundResponse;
import portability.proto.exchange.v1.NettingRoundWord;

/// A round as it follows from what a file says its participants have signed. What else the file says is not looked at.
///
/// @param flaw    why it is not proved; empty: it is
/// @param settled what follows from the offers; empty where they do not hold
/// @param leftOut windows that one side alone has put in, or each otherwise: they are paid by themselves
/// @param agreed  who has signed that list
/// @param end     how it ended
public record RoundProof(
        Optional<String> flaw, Optional<Settled> settled, List<String> leftOut, List<String> agreed, End end) {
    /// How a round ended, by the word of its proposer.
    public enum End {
        /// All have signed the list, and its proposer that they have: what its windows left is settled by its
        /// transfers.
        STANDS,
        /// Its proposer signed that nothing comes of it.
        VOID,
        /// There is no last word.
        OPEN
    }

    public RoundProof {
        leftOut = List.copyOf(leftOut);
        agreed = List.copyOf(agreed);
    }

    public boolean isProved() {
        return flaw.isEmpty();
    }

    /// Looks at signatures and at nothing else: no server is asked.
    ///
    /// @param file what GetRound answered, serialised
    public static RoundProof of(byte[] file, InstitutionKeys keys) {
        try {
            return new Reading(GetRoundResponse.parseFrom(file), keys).proof();
        } catch (InvalidProtocolBufferException _) {
            return not("it is no round");
        } catch (NotProved why) {
            return not(Optional.ofNullable(why.getMessage()).orElse("it cannot be read"));
        }
    }

    private static RoundProof not(String why) {
        return new RoundProof(Optional.of(why), Optional.empty(), List.of(), List.of(), End.OPEN);
    }

    private static final class Reading {
        private final GetRoundResponse file;
        private final InstitutionKeys keys;
        private final Map<String, List<Window>> offers = new TreeMap<>();

        Reading(GetRoundResponse file, InstitutionKeys keys) {
            this.file = file;
            this.keys = keys;
        }

        RoundProof proof() {
            var terms = offers();
            var sides = new LinkedHashMap<String, List<Window>>();
            offers.values().stream()
                    .flatMap(List::stream)
                    .forEach(window -> sides.computeIfAbsent(window.windowId(), _ -> new ArrayList<>())
                            .add(window));
            var both = new ArrayList<Window>();
            var leftOut = new ArrayList<String>();
            sides.forEach((name, put) -> {
                if (put.size() == 2 && put.getFirst().equals(put.getLast())) both.add(put.getFirst());
                else leftOut.add(name);
            });
            var settled = Settled.of(terms, both);
            var agreed = new ArrayList<String>();
            try {
                agreements(settled, agreed);
                return new RoundProof(Optional.empty(), Optional.of(settled), leftOut, agreed, end(settled, agreed));
            } catch (NotProved why) {
                return new RoundProof(
                        Optional.ofNullable(why.getMessage()), Optional.of(settled), leftOut, agreed, End.OPEN);
            }
        }

        /// One of each participant, all for the same terms.
        private Terms offers() {
            var all = new HashMap<Terms, Integer>();
            Optional<Terms> first = Optional.empty();
            for (var word : file.getOffersList()) {
                var said = Said.of(word, keys);
                if (!said.what().equals("offer") || said.lines().size() < 3) throw new NotProved("an offer is none");
                var terms = Terms.read(said.lines().get(1));
                if (!said.roundId().equals(terms.roundId())) throw new NotProved("an offer is of another round");
                all.merge(terms, 1, Integer::sum);
                first = Optional.of(terms);
                if (offers.put(said.institution(), windows(said, terms)) != null)
                    throw new NotProved("there are two offers of " + said.institution());
            }
            var terms = first.orElseThrow(() -> new NotProved("there is no offer in it"));
            if (all.size() > 1) throw new NotProved("the offers are not for the same terms");
            for (var participant : terms.participants())
                if (!offers.containsKey(participant)) throw new NotProved("there is no offer of " + participant);
            if (offers.size() > terms.participants().size()) throw new NotProved("somebody offers who takes no part");
            return terms;
        }

        private static List<Window> windows(Said said, Terms terms) {
            var once = new HashSet<String>();
            var windows = said.lines().stream()
                    .skip(3)
                    .map(fields -> Window.read(fields, terms))
                    .toList();
            for (var window : windows)
                if (!window.isOf(said.institution()) || !once.add(window.windowId()))
                    throw new NotProved(said.institution() + " offers a window twice, or one of others");
            return windows;
        }

        private void agreements(Settled settled, List<String> agreed) {
            for (var word : file.getAgreementsList()) {
                var said = of(word, settled, "agreement");
                var who = said.institution();
                if (!said.about().equals(settled.hash())) throw new NotProved(who + " agreed to another list");
                if (!settled.terms().participants().contains(who) || agreed.contains(who))
                    throw new NotProved("an agreement is of nobody who takes part, or there are two of " + who);
                agreed.add(who);
            }
        }

        private End end(Settled settled, List<String> agreed) {
            if (!file.hasOutcome()) return End.OPEN;
            var word = file.getOutcome();
            var said = Said.of(word, keys);
            var last = of(word, settled, said.what().equals("void") ? "void" : "stands");
            if (!last.institution().equals(settled.terms().proposer()))
                throw new NotProved("the last word is not of the proposer");
            if (last.what().equals("void")) return End.VOID;
            if (!last.about().equals(settled.hash())) throw new NotProved("the last word is about another list");
            for (var participant : settled.terms().participants())
                if (!agreed.contains(participant))
                    throw new NotProved("it is said to stand, and there is no agreement of " + participant);
            return End.STANDS;
        }

        private Said of(NettingRoundWord word, Settled settled, String what) {
            var said = Said.of(word, keys);
            if (!said.what().equals(what)
                    || !said.roundId().equals(settled.terms().roundId()))
                throw new NotProved("a word is of another round, or of another kind");
            return said;
        }
    }
}
