package portability.claims.health.planned;

import java.util.List;
import java.util.Optional;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.health.planned.CareCommand.Ask;
import portability.claims.health.planned.CareCommand.Authorise;
import portability.claims.health.planned.CareCommand.Find;
import portability.claims.health.planned.CareCommand.Hear;
import portability.claims.health.planned.CareCommand.Refuse;
import portability.claims.health.planned.CareEvent.PlannedCareAsked;
import portability.claims.health.planned.CareEvent.PlannedCareAuthorised;
import portability.claims.health.planned.CareEvent.PlannedCareRefused;
import portability.claims.health.planned.CareEvent.SupplementFound;

/// A matter of planned care as one institution knows it. Pure: decides and evolves.
///
/// @param asked empty at the institution of the stay
public record CareFile(
        Optional<PlannedCareAsked> asked,
        Optional<PlannedCareAuthorised> authorised,
        Optional<PlannedCareRefused> refused,
        Optional<SupplementFound> supplement) {
    public static CareFile none() {
        return new CareFile(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isKnown() {
        return asked.isPresent() || authorised.isPresent();
    }

    /// @throws Refused REQUEST_ID_REUSED, OTHER_ROLE, ALREADY_DECIDED, OUT_OF_TURN
    public List<CareEvent> decide(String careId, CareCommand command) {
        return switch (command) {
            case Ask(var by, var stay, var askedOn, var wish) -> {
                if (asked.isEmpty()) yield List.of(new PlannedCareAsked(careId, by, stay, askedOn, wish));
                var before = asked.get();
                boolean isSame = before.wish().equals(wish)
                        && before.stay().equals(stay)
                        && before.askedOn().equals(askedOn);
                if (!isSame) throw new Refused(Refusal.REQUEST_ID_REUSED);
                yield List.of();
            }
            case Authorise(var said, var authorisation, var basis) -> {
                requireAsked();
                boolean isSame = authorised
                        .filter(before -> before.authorisation().equals(authorisation))
                        .isPresent();
                if (!isSame) requireUndecided();
                yield isSame
                        ? List.of()
                        : List.of(new PlannedCareAuthorised(careId, said, authorisation, Optional.of(basis)));
            }
            case Refuse(var by, var refusal, var basis) -> {
                requireAsked();
                boolean isSame = refused.filter(before -> before.refused().equals(refusal))
                        .isPresent();
                if (!isSame) requireUndecided();
                yield isSame ? List.of() : List.of(new PlannedCareRefused(careId, by, refusal, basis));
            }
            case Find(var by, var found) -> {
                requireAsked();
                if (authorised.isEmpty()) throw new Refused(Refusal.OUT_OF_TURN);
                boolean isSame = supplement
                        .filter(before -> before.supplement().equals(found))
                        .isPresent();
                if (supplement.isPresent() && !isSame) throw new Refused(Refusal.ALREADY_DECIDED);
                yield isSame ? List.of() : List.of(new SupplementFound(careId, by, found));
            }
            case Hear(var said, var authorisation) ->
                authorised.isPresent()
                        ? List.of()
                        : List.of(new PlannedCareAuthorised(careId, said, authorisation, Optional.empty()));
        };
    }

    private void requireAsked() {
        if (asked.isEmpty()) throw new Refused(Refusal.OTHER_ROLE);
    }

    private void requireUndecided() {
        if (authorised.isPresent() || refused.isPresent()) throw new Refused(Refusal.ALREADY_DECIDED);
    }

    public CareFile evolve(CareEvent event) {
        return switch (event) {
            case PlannedCareAsked e -> new CareFile(Optional.of(e), authorised, refused, supplement);
            case PlannedCareAuthorised e -> new CareFile(asked, Optional.of(e), refused, supplement);
            case PlannedCareRefused e -> new CareFile(asked, authorised, Optional.of(e), supplement);
            case SupplementFound e -> new CareFile(asked, authorised, refused, Optional.of(e));
        };
    }
}
