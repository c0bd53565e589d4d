package io.github.qualirepar.application;

import io.github.qualirepar.domain.EuroAmount;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.Claim;
import io.github.qualirepar.domain.claim.ClaimId;
import io.github.qualirepar.domain.claim.Operation;
import io.github.qualirepar.domain.claim.OperationKind;
import io.github.qualirepar.domain.claim.OperationState;
import io.github.qualirepar.domain.claim.Review;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.repair.DocumentReference;
import io.github.qualirepar.domain.repair.RepairFile;
import io.github.qualirepar.ports.ClaimListener;
import io.github.qualirepar.ports.ClaimStore;
import io.github.qualirepar.ports.DocumentLibrary;
import io.github.qualirepar.ports.FundingBody;
import io.github.qualirepar.ports.Notice;
import io.github.qualirepar.ports.NoticeStore;
import io.github.qualirepar.ports.Notifier;
import io.github.qualirepar.ports.OperationJournal;
import io.github.qualirepar.ports.PaymentAnswer;
import io.github.qualirepar.ports.PaymentStore;
import io.github.qualirepar.ports.ReferenceStore;
import io.github.qualirepar.ports.RemotePayment;
import io.github.qualirepar.ports.RemotePhase;
import io.github.qualirepar.ports.RemoteProblem;
import io.github.qualirepar.ports.SyncJournal;
import io.github.qualirepar.ports.memory.MemoryFundingBody;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A shop at night: its claims have waited for some weeks, and whatever is mailed can be looked at. */
final class NightShop {
    final Shop shop = new Shop();
    final List<Notice> mails = Collections.synchronizedList(new ArrayList<>());
    final List<FundingBody> furtherAccounts = new ArrayList<>();
    final List<ClaimListener> listeners = new ArrayList<>();

    @Nullable
    Notifier notifier = mails::add;

    Locale language = Locale.ENGLISH;

    /** The library of one machine, over the shop's stores. */
    QualiRepar library() {
        return library(Mortal.immortal());
    }

    /** The library of one machine that may die. */
    QualiRepar library(Mortal life) {
        QualiRepar.Builder builder = QualiRepar.builder()
                .claims(life.around(ClaimStore.class, shop.store.claims()))
                .operations(life.around(OperationJournal.class, shop.store.operations()))
                .references(life.around(ReferenceStore.class, shop.store.references()))
                .payments(life.around(PaymentStore.class, shop.store.payments()))
                .notices(life.around(NoticeStore.class, shop.store.notices()))
                .syncJournal(life.around(SyncJournal.class, shop.store.sync()))
                .documents(new Library())
                .fundingBody(life.around(FundingBody.class, shop.ecosystem))
                .fundingBody(life.around(FundingBody.class, shop.ecologic))
                .sites(List.of(
                        new SiteMapping(
                                "PARIS", OrganisationId.ECOSYSTEM, "ecosystem", "2990001", "2990002", null, Set.of()),
                        new SiteMapping("PARIS", OrganisationId.ECOLOGIC, "ecologic", "site-1", null, null, Set.of())))
                .clock(shop.clock)
                .language(language);
        furtherAccounts.forEach(body -> builder.fundingBody(life.around(FundingBody.class, body)));
        listeners.forEach(builder::listener);
        if (notifier != null) {
            builder.notifier(life.around(Notifier.class, notifier));
        }
        return builder.build();
    }

    SyncReport run() {
        return library().sync().run(SyncOptions.defaults());
    }

    DocumentLibrary documents() {
        return new Library();
    }

    /** Somebody is at work on a claim. */
    void atWork(ClaimId id) {
        Instant now = shop.clock.instant();
        Operation operation = new Operation(
                "at-work",
                id,
                OperationKind.ATTACH,
                "till-2",
                now,
                now.plusSeconds(60),
                "",
                null,
                null,
                false,
                null,
                OperationState.IN_FLIGHT);
        shop.store.operations().begin(operation, shop.claim(id).version());
    }

    /** A claim that was handed in. */
    ClaimId handedIn(RepairFile file) {
        ClaimId id = shop.opened(file);
        AdvanceResult result = shop.desk().advance(id, Overrides.NONE);
        if (!shop.claim(id).stage().isBlue()) {
            throw new AssertionError("not handed in: " + result);
        }
        return id;
    }

    /** A claim at ecosystem that was created and left there. */
    ClaimId draft(String number) {
        ClaimId id = shop.opened(Shop.washingMachine(number));
        shop.desk().create(id, Overrides.NONE);
        return id;
    }

    /** Lets the organisation answer. */
    void answers(ClaimId id, RemotePhase phase, Review review, String status, RemoteProblem... problems) {
        Claim claim = shop.claim(id);
        MemoryFundingBody body = claim.organisation().equals(OrganisationId.ECOSYSTEM) ? shop.ecosystem : shop.ecologic;
        String remote = String.valueOf(claim.remote().claimId());
        body.set(remote, phase, review, status);
        stored(body, remote).problems.addAll(List.of(problems));
    }

    private static MemoryFundingBody.Stored stored(MemoryFundingBody body, String remote) {
        MemoryFundingBody.Stored stored = body.claims().get(remote);
        if (stored == null) {
            throw new AssertionError("no claim " + remote);
        }
        return stored;
    }

    /** Lets ecosystem announce a transfer for some claims, and for one that nobody knows. */
    void announces(String reference, ClaimId... paid) {
        List<RemotePayment.Line> lines = new ArrayList<>();
        for (ClaimId id : paid) {
            String order = shop.claim(id).remote().serviceOrder();
            lines.add(new RemotePayment.Line(lines.size() + 1, null, order, null, null, EuroAmount.ofEuros(50)));
        }
        lines.add(new RemotePayment.Line(lines.size() + 1, null, "SO-404", null, null, EuroAmount.ofEuros(25)));
        EuroAmount sum = EuroAmount.ofEuros(50L * paid.length + 25);
        shop.ecosystem.pays(new PaymentAnswer(
                true, List.of(new RemotePayment(reference, LocalDate.of(2026, 7, 10), sum, null, lines)), "{}"));
    }

    /**
     * Five claims and a transfer: one refused, one accepted and late, one accepted and on its way, one returned, and a
     * draft that nobody confirmed.
     */
    void someNights() {
        ClaimId refused = handedIn(Shop.washingMachine("SAV-1"));
        ClaimId late = handedIn(Shop.washingMachine("SAV-2"));
        ClaimId paid = handedIn(Shop.washingMachine("SAV-3"));
        ClaimId returned = handedIn(Shop.ecologicWashingMachine("SAV-4"));
        handedIn(Shop.ecologicWashingMachine("SAV-5"));
        shop.clock.advance(Duration.ofDays(17));
        draft("SAV-6");
        shop.clock.advance(Duration.ofDays(3));
        answers(
                refused,
                RemotePhase.HANDED_IN,
                Review.REFUSED,
                "REJECTED",
                new RemoteProblem("05", "Martine Delaunoy a déjà reçu", null, null, true, false));
        answers(late, RemotePhase.HANDED_IN, Review.ACCEPTED, "APPROVED");
        answers(paid, RemotePhase.HANDED_IN, Review.ACCEPTED, "APPROVED");
        answers(
                returned,
                RemotePhase.OPEN,
                Review.RETURNED,
                "Non conforme",
                new RemoteProblem("ILLEGIBLE", "Facture illisible", null, null, true, false));
        announces("VIR-2026-07", paid);
    }

    private final class Library implements DocumentLibrary {
        @Override
        public List<DocumentReference> list(RepairFile file) {
            return file.documents();
        }

        @Override
        public InputStream open(String path) {
            return new ByteArrayInputStream(shop.documents.getOrDefault(path, new byte[0]));
        }
    }
}
