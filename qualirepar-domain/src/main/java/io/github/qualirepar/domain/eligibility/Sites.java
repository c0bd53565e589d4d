package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.eligibility.ResolvedSite.Standing;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferencePlace;
import io.github.qualirepar.domain.reference.ReferenceSite;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.repair.Place;
import io.github.qualirepar.domain.repair.RepairFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the file's site and repair place in an organisation's words (DAT-12, LAB-06, D-17). */
final class Sites {
    private final KnownLists lists;
    private final Settings settings;

    Sites(KnownLists lists, Settings settings) {
        this.lists = lists;
        this.settings = settings;
    }

    ResolvedSite resolve(RepairFile file, OrganisationId organisation) {
        SiteMapping mapping = lists.mapping(organisation);
        if (mapping != null) {
            return configured(file, mapping, lists.ofAccount(organisation));
        }
        if (lists.hasMappings(organisation)) {
            boolean named = file.site() != null && !file.site().isBlank();
            return ResolvedSite.without(named ? Standing.NOT_CONFIGURED : Standing.NOT_NAMED);
        }
        ReferenceData known = lists.ofAccount(organisation);
        if (known == null) {
            return ResolvedSite.without(Standing.UNKNOWN);
        }
        List<ReferenceSite> sites = known.sites();
        return sites.size() == 1
                ? resolved(file, organisation, sites.get(0).id(), null, sites.get(0))
                : ResolvedSite.without(Standing.AMBIGUOUS);
    }

    private ResolvedSite configured(RepairFile file, SiteMapping mapping, @Nullable ReferenceData known) {
        ReferenceSite listed =
                known == null ? null : known.site(mapping.siteId()).orElse(null);
        if (known != null && listed == null) {
            return new ResolvedSite(Standing.NOT_IN_ACCOUNT, mapping.siteId(), mapping.placeId(), mapping, null);
        }
        return resolved(file, mapping.organisation(), mapping.siteId(), mapping, listed);
    }

    private ResolvedSite resolved(
            RepairFile file,
            OrganisationId organisation,
            String siteId,
            @Nullable SiteMapping mapping,
            @Nullable ReferenceSite listed) {
        return new ResolvedSite(
                Standing.RESOLVED, siteId, placeId(file, organisation, siteId, mapping, listed), mapping, listed);
    }

    /** The place named for this repair wins; at home it is the listed place for that, else the first one (D-17). */
    private @Nullable String placeId(
            RepairFile file,
            OrganisationId organisation,
            String siteId,
            @Nullable SiteMapping mapping,
            @Nullable ReferenceSite listed) {
        if (file.repairPlace() != null && !file.repairPlace().isBlank()) {
            return file.repairPlace().strip();
        }
        String usual = mapping == null ? null : mapping.placeId();
        String home = settings.homePlaceIds().get(organisation);
        if (file.place() != Place.HOME || home == null) {
            return usual;
        }
        if (listed == null) {
            return usual == null ? siteId : usual;
        }
        List<String> places = listed.places().stream().map(ReferencePlace::id).toList();
        if (places.contains(home)) {
            return home;
        }
        return places.isEmpty() ? siteId : places.get(0);
    }
}
