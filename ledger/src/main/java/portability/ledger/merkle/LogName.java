package portability.ledger.merkle;

import java.util.regex.Pattern;
import portability.kernel.InstitutionId;

/// Which log: `NL:SVB/claims/1`.
///
/// @param service     contributions, agreements or claims
/// @param incarnation 1, and one more after each restore of a backup that partners had seen beyond
public record LogName(InstitutionId institution, String service, int incarnation) {
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z-]{0,39}");
    private static final Pattern NAME = Pattern.compile("([^/]{1,100})/([^/]{1,40})/([1-9][0-9]{0,8})");

    public LogName {
        if (!SERVICE.matcher(service).matches())
            throw new IllegalArgumentException("a service is named in small letters: " + service);
        if (incarnation < 1) throw new IllegalArgumentException("the first incarnation is 1, not " + incarnation);
    }

    /// @throws IllegalArgumentException if it is no such name
    public static LogName parse(String name) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) throw new IllegalArgumentException("not the name of a log");
        return new LogName(InstitutionId.parse(parts.group(1)), parts.group(2), Integer.parseInt(parts.group(3)));
    }

    /// Is this that log, or what it was before a restore?
    public boolean isOrWas(LogName now) {
        return institution.equals(now.institution) && service.equals(now.service) && incarnation <= now.incarnation;
    }

    @Override
    public String toString() {
        return institution + "/" + service + "/" + incarnation;
    }
}
