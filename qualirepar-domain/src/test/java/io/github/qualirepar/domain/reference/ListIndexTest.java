package io.github.qualirepar.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.domain.fixture.SampleLists;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ListIndexTest {
    private static final Brand FIRST = new Brand("1", "Électro  Un", true);
    private static final Brand SAME_NAME = new Brand("2", "ELECTRO UN", false);
    private static final Brand BLANK = new Brand("3", " ", true);

    @Test
    void ofTwoBrandsWithOneNameTheFirstIsFound() {
        ReferenceProduct product = product("A", FIRST, SAME_NAME);

        assertThat(product.brand(" electro un ")).contains(FIRST);
        assertThat(product.brand("electro")).isEmpty();
    }

    @Test
    void aBlankNameFindsNothingEvenIfAListHasOne() {
        ReferenceProduct product = product("A", BLANK);

        assertThat(product.brand(null)).isEmpty();
        assertThat(product.brand("  ")).isEmpty();
        assertThat(lists(product).brandsAtProducts(" ")).isEmpty();
    }

    @Test
    void differentRowsOfOneNameAtDifferentProductsAreAllFound() {
        ReferenceData lists = lists(product("A", FIRST), product("B", SAME_NAME), product("C", FIRST));

        assertThat(lists.brandsAtProducts("Electro un")).containsExactly(FIRST, SAME_NAME);
        assertThat(lists.knowsBrand("Electro un")).isTrue();
        assertThat(lists.knowsBrand("Electro deux")).isFalse();
    }

    @Test
    void ofTwoRowsAtOneProductOnlyTheFirstCountsAsKnown() {
        ReferenceData lists = lists(product("A", FIRST, SAME_NAME));

        assertThat(lists.brandsAtProducts("Electro un")).containsExactly(FIRST);
    }

    @Test
    void ofTwoProductsWithOneCodeTheFirstIsFound() {
        ReferenceProduct product = product("A", FIRST);
        ReferenceData lists = lists(product, product("A", SAME_NAME));

        assertThat(lists.product("A")).containsSame(product);
        assertThat(lists.product("a")).isEmpty();
        assertThat(lists.product(null)).isEmpty();
    }

    @Test
    void listsThatWereSearchedEqualThoseThatWereNot() {
        ReferenceData searched = lists(product("A", FIRST));
        ReferenceData fresh = lists(product("A", FIRST));

        assertThat(searched.product("A").orElseThrow().brand("electro un")).isPresent();

        assertThat(searched).isEqualTo(fresh).hasSameHashCodeAs(fresh);
        assertThat(searched.products()).isEqualTo(List.copyOf(fresh.products()));
        assertThat(List.copyOf(fresh.products())).isEqualTo(searched.products());
    }

    @Test
    void listsUnderAnotherMomentFindTheSame() {
        Instant later = Instant.parse("2026-06-21T06:00:00Z");
        ReferenceData lists = lists(product("A", FIRST)).fetchedAt(later);

        assertThat(lists.fetchedAt()).isEqualTo(later);
        assertThat(lists.product("A").orElseThrow().brand("electro un")).contains(FIRST);
    }

    private static ReferenceProduct product(String code, Brand... brands) {
        return SampleLists.product(code, "Appareil").brands(brands).build();
    }

    private static ReferenceData lists(ReferenceProduct... products) {
        return SampleLists.ecosystemWith(products);
    }
}
