package io.github.qualirepar.domain.eligibility;

import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.data.BonusScale;
import io.github.qualirepar.domain.data.Product;
import io.github.qualirepar.domain.data.RuleData;
import io.github.qualirepar.domain.reference.Brand;
import io.github.qualirepar.domain.reference.BrandName;
import io.github.qualirepar.domain.reference.IdentifierKind;
import io.github.qualirepar.domain.reference.ReferenceData;
import io.github.qualirepar.domain.reference.ReferenceProduct;
import io.github.qualirepar.domain.repair.Amounts;
import io.github.qualirepar.domain.repair.Invoice;
import io.github.qualirepar.domain.repair.RepairFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is found out about a repair file before its rules run. Rules read it, and nothing else.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Facts {
    private final EligibilityQuestion question;
    private final RuleData data;
    private final Settings settings;
    private final KnownLists known;
    private final List<ReferenceData> lists;
    private final ResolvedProduct product;
    private final BrandName brandName;
    private final Route route;
    private final @Nullable OrganisationId organisation;
    private final @Nullable ReferenceProduct listed;
    private final @Nullable Brand brand;
    private final ResolvedSite site;
    private final LabelStanding label;
    private final BonusInForce bonus;

    /**
     * Finds everything out.
     *
     * @param routing made of the same data and settings
     */
    Facts(EligibilityQuestion question, RuleData data, Settings settings, Routing routing) {
        this.question = question;
        this.data = data;
        this.settings = settings;
        this.known = new KnownLists(question, settings);
        this.lists = known.oneOfEach();
        this.product = new ProductResolver(data.scale(), question.ties())
                .resolve(question.file().device().product());
        this.brandName = BrandName.of(question.file().device().brand());
        Sites sites = new Sites(known, settings);
        this.route = routing.route(
                product,
                brandName,
                lists,
                candidate -> known.mapping(candidate) != null,
                candidate -> labelAt(sites, candidate).answer() == LabelStanding.Answer.VALID);
        this.organisation = question.organisation() == null ? route.organisation() : question.organisation();
        this.listed = organisation == null ? null : listedAt(organisation).orElse(null);
        this.brand = brandAt(listed);
        this.site = organisation == null
                ? ResolvedSite.without(ResolvedSite.Standing.UNKNOWN)
                : sites.resolve(question.file(), organisation);
        this.label = LabelStanding.of(site, listed, () -> names(organisation), day());
        this.bonus = bonusOn(day());
    }

    /** Finds everything out. */
    public static Facts of(EligibilityQuestion question, RuleData data, Settings settings) {
        return new Facts(question, data, settings, new Routing(data.scale().organisations(BonusScale.EEE), settings));
    }

    private LabelStanding labelAt(Sites sites, OrganisationId candidate) {
        ReferenceProduct listed = listedAt(candidate).orElse(null);
        return LabelStanding.of(sites.resolve(file(), candidate), listed, () -> names(candidate), day());
    }

    /** What the product may be called in a site's configuration: its code there, or its own key. */
    private Set<String> names(@Nullable OrganisationId there) {
        Set<String> names = new HashSet<>(product.keys());
        if (there != null) {
            product.codeAt(there).ifPresent(names::add);
        }
        return names;
    }

    public RepairFile file() {
        return question.file();
    }

    /** The legal day in Paris on which the question is put. */
    public LocalDate today() {
        return question.today();
    }

    /** The day of the repair, or today while it is not known. */
    public LocalDate day() {
        LocalDate completed = file().repair().completedOn();
        return completed == null ? today() : completed;
    }

    /** Is there no invoice yet? Then a missing value is something to come, not a fault. */
    public boolean isEarly() {
        return file().isEarly();
    }

    /** Does a claim exist already, so that organisation and account are settled? */
    public boolean isSettled() {
        return question.organisation() != null;
    }

    public RuleData data() {
        return data;
    }

    public Settings settings() {
        return settings;
    }

    /** Other claims that share an identifier with the file. */
    public List<EarlierClaim> earlier() {
        return question.earlier();
    }

    public ResolvedProduct product() {
        return product;
    }

    /** The own product, where exactly one fits. */
    public Optional<Product> ownProduct() {
        return Optional.ofNullable(product.own());
    }

    public Route route() {
        return route;
    }

    /** Who pays, or {@code null} while that is open. */
    public @Nullable OrganisationId organisation() {
        return organisation;
    }

    /** Name of the account to claim under, while the organisation is known. */
    public Optional<String> account() {
        return Optional.ofNullable(organisation).map(known::account);
    }

    /** The organisation's lists, if they were ever downloaded. */
    public Optional<ReferenceData> lists() {
        return organisation == null ? Optional.empty() : listsOf(organisation);
    }

    /** The lists of any organisation. */
    public Optional<ReferenceData> listsOf(OrganisationId other) {
        return Optional.ofNullable(at(other));
    }

    private @Nullable ReferenceData at(OrganisationId there) {
        for (ReferenceData known : lists) {
            if (known.organisation().equals(there)) {
                return known;
            }
        }
        return null;
    }

    /** The product in the organisation's list. */
    public Optional<ReferenceProduct> listed() {
        return Optional.ofNullable(listed);
    }

    private Optional<ReferenceProduct> listedAt(OrganisationId there) {
        ReferenceData known = at(there);
        return known == null ? Optional.empty() : known.product(product.codes().get(there));
    }

    /** The brand in the organisation's list, at the product where brands are listed so. */
    public Optional<Brand> brand() {
        return Optional.ofNullable(brand);
    }

    private @Nullable Brand brandAt(@Nullable ReferenceProduct there) {
        ReferenceData known = organisation == null ? null : at(organisation);
        return known == null || there == null ? null : new Brands(settings).at(known, there, brandName);
    }

    /**
     * Is the brand in nobody's list (RTE-05)? Once a claim is there, lists that are not at hand do not put it in
     * question again.
     */
    public boolean isUnknownBrand() {
        if (route.kind() == Route.Kind.UNKNOWN_BRAND) {
            return true;
        }
        return isSettled()
                && lists().isPresent()
                && !brandName.isBlank()
                && lists.stream().noneMatch(known -> new Brands(settings).isKnown(known, brandName));
    }

    public ResolvedSite site() {
        return site;
    }

    /** Does the site hold the label for the product? */
    public LabelStanding label() {
        return label;
    }

    /** The bonus in force on the day of the repair. */
    public BonusInForce bonus() {
        return bonus;
    }

    /** The bonus as it would be if the repair had been done on another day (D-01). */
    public BonusInForce bonusOn(LocalDate otherDay) {
        return finder().on(
                        otherDay, file().repair().usesPiec(), file().amounts().bonus());
    }

    private BonusFinder finder() {
        return new BonusFinder(data, product, organisation, lists().orElse(null), listed, question.calculated());
    }

    /** Is a device of this product identified by its IMEI? The organisation's list says so, else the shipped data. */
    public boolean isImeiProduct() {
        if (listed != null && listed.identifier() != IdentifierKind.UNSPECIFIED) {
            return listed.identifier() == IdentifierKind.IMEI;
        }
        return product.own() != null && product.own().identifier() == IdentifierKind.IMEI;
    }

    public Optional<Invoice> invoice() {
        return Optional.ofNullable(file().invoice());
    }

    /** The amounts to judge: the invoice's, else the quote's. */
    public Amounts amounts() {
        return file().amounts();
    }

    /** Path of one of them, for a finding. */
    public String amountsPath(String name) {
        return file().amountsPath() + "." + name;
    }
}
