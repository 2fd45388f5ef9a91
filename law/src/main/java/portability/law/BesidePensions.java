package portability.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import portability.kernel.Country;
import portability.totalisation.legislation.LegislationLaw;
import portability.totalisation.remedy.ReviewLaw;
import portability.totalisation.welfare.WelfareFund;

/// The law a node has loaded beside schemes and instruments: coordination, posting clauses of agreements,
/// welfare funds, guaranteed incomes, times in which decisions can be challenged.
public record BesidePensions(
        List<Coordination> coordination,
        List<LegislationLaw.Posted> postings,
        List<WelfareFund> funds,
        List<GuaranteedIncome> floors,
        List<ReviewLaw> remedies) {
    public BesidePensions {
        coordination = List.copyOf(coordination);
        postings = List.copyOf(postings);
        funds = List.copyOf(funds);
        floors = List.copyOf(floors);
        remedies = List.copyOf(remedies);
    }

    /// What an instrument says beside pensions; empty if its rules of that kind are not loaded.
    public Optional<Coordination> coordination(String instrument) {
        return coordination.stream().filter(one -> one.id().equals(instrument)).findFirst();
    }

    /// The posting clause of an instrument; empty if it is not loaded.
    public Optional<LegislationLaw.Posted> posting(String instrument) {
        var own = postings.stream()
                .filter(posted -> posted.instrument().equals(instrument))
                .findFirst();
        return own.isPresent()
                ? own
                : coordination(instrument).map(one -> one.legislation().posted());
    }

    public Optional<WelfareFund> fund(String id) {
        return funds.stream().filter(fund -> fund.id().equals(id)).findFirst();
    }

    /// What a state guarantees; empty where no amount of it was seen in a source.
    public Optional<GuaranteedIncome> guaranteedIncome(Country state) {
        return floors.stream().filter(floor -> floor.state().equals(state)).findFirst();
    }

    /// How long decisions of a state can be challenged; empty where no law of it is loaded.
    public Optional<ReviewLaw> remedy(Country state) {
        return remedies.stream().filter(one -> one.state().equals(state)).findFirst();
    }

    /// The files as they come; read once all parameters are there.
    static final class Files {
        private final List<LawNode> coordination = new ArrayList<>();
        private final List<LawNode> postings = new ArrayList<>();
        private final List<LawNode> funds = new ArrayList<>();
        private final List<LawNode> floors = new ArrayList<>();
        private final List<LawNode> remedies = new ArrayList<>();

        void add(LawNode file, String folder) {
            switch (folder) {
                case "coordination" -> coordination.add(file);
                case "postings" -> postings.add(file);
                case "welfare" -> funds.add(file);
                case "floors" -> floors.add(file);
                case "remedies" -> remedies.add(file);
                default -> throw new IllegalArgumentException("no such folder: " + folder);
            }
        }

        /// @param instruments the ids of those whose rules are loaded
        BesidePensions read(Parameters parameters, Set<String> instruments) {
            var reader = new CoordinationReader(parameters);
            var welfare = new WelfareReader(parameters);
            var floor = new FloorReader(parameters);
            var remedy = new RemedyReader(parameters);
            return new BesidePensions(
                    coordination.stream().map(reader::read).toList(),
                    once(postings.stream()
                            .flatMap(file -> reader.postings(file, instruments).stream())
                            .toList()),
                    funds.stream().map(welfare::read).toList(),
                    floors.stream().map(floor::read).toList(),
                    remedies.stream().map(remedy::read).toList());
        }

        /// Whose clause counts is never a matter of the order of files.
        private static List<LegislationLaw.Posted> once(List<LegislationLaw.Posted> postings) {
            var seen = new HashSet<String>();
            for (var posted : postings)
                if (!seen.add(posted.instrument()))
                    throw new LawFileRefused("postings", 0, posted.instrument(), "it has two posting clauses");
            return postings;
        }
    }
}
