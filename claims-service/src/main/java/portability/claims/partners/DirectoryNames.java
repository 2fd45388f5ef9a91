package portability.claims.partners;

import java.util.List;
import org.springframework.stereotype.Component;
import portability.kernel.InstitutionId;

/// Which institutions are active partners now.
@Component
public class DirectoryNames {
    private final PartnerList list;
    private final Directory directory;

    DirectoryNames(PartnerList list, Directory directory) {
        this.list = list;
        this.directory = directory;
    }

    /// `CC:CODE`, in order.
    public List<String> active() {
        return list.all().stream()
                .filter(institution -> directory.findActive(institution).isPresent())
                .map(InstitutionId::toString)
                .toList();
    }
}
