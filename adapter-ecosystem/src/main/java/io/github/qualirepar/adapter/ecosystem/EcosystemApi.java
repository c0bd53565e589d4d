package io.github.qualirepar.adapter.ecosystem;

import okhttp3.HttpUrl;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Url;

/**
 * The routes of ecosystem's API, in the exact spelling of the contract: paths are case-sensitive (Q28), the creation has
 * an underscore, the other steps a hyphen (quirk 1). Every answer is taken as bytes: what it is shows only after a look
 * at it.
 */
interface EcosystemApi {

    String AUTHORIZATION = "Authorization";
    String ACCEPT_JSON = "Accept: application/json";
    String JSON_BODY = "Content-Type: application/json";

    /** Contract section 2. */
    @Headers({ACCEPT_JSON, JSON_BODY})
    @POST("login")
    Call<ResponseBody> login(@Body LoginBody body);

    /** Contract section 5.1. */
    @Headers(ACCEPT_JSON)
    @GET("partners?subcontractor=false&repair-places=true&business-sheets=true")
    Call<ResponseBody> partners(@Header(AUTHORIZATION) String bearer);

    /** Contract section 5.2; the first page is asked for without an offset (Q3). */
    @Headers(ACCEPT_JSON)
    @GET("catalog?brands=true&repair-codes=true&reimbursement-amounts=true&product-sheets=true&threshold=true"
            + "&ecologic=true")
    Call<ResponseBody> catalog(
            @Header(AUTHORIZATION) String bearer, @Query("limit") int limit, @Query("offset") @Nullable Integer offset);

    /** Contract section 6. */
    @Headers({ACCEPT_JSON, JSON_BODY})
    @POST("reimbursement-claims/new_claim")
    Call<ResponseBody> newClaim(@Header(AUTHORIZATION) String bearer, @Body NewClaimBody body);

    /** Contract section 7.1. */
    @Headers({ACCEPT_JSON, JSON_BODY})
    @POST("reimbursement-claims/{id}/upload-file")
    Call<ResponseBody> uploadFile(
            @Header(AUTHORIZATION) String bearer, @Path("id") String claimId, @Body UploadFileBody body);

    /** Contract section 7.2: the address is the secret, so no token goes with it. */
    @PUT
    Call<ResponseBody> putFile(@Url HttpUrl address, @Body RequestBody document);

    /** Contract section 8: an empty body, announced as JSON all the same. */
    @Headers({ACCEPT_JSON, JSON_BODY})
    @POST("reimbursement-claims/{id}/confirm-claim")
    Call<ResponseBody> confirmClaim(
            @Header(AUTHORIZATION) String bearer, @Path("id") String claimId, @Body RequestBody empty);

    /** Contract section 9.1. */
    @Headers(ACCEPT_JSON)
    @GET("reimbursement-claims")
    Call<ResponseBody> claims(@Header(AUTHORIZATION) String bearer);

    /** Contract section 9.2: by the claim's id or by its service order. */
    @Headers(ACCEPT_JSON)
    @GET("reimbursement-claims/{key}")
    Call<ResponseBody> claim(@Header(AUTHORIZATION) String bearer, @Path("key") String key);

    /** Contract section 11; the two days as {@code dd.MM.yyyy}. */
    @Headers(ACCEPT_JSON)
    @GET("payments?details=true")
    Call<ResponseBody> payments(
            @Header(AUTHORIZATION) String bearer, @Query("from_date") String from, @Query("to_date") String to);

    /** Contract section 10. */
    @Headers(ACCEPT_JSON)
    @DELETE("reimbursement-claims/{id}")
    Call<ResponseBody> deleteClaim(@Header(AUTHORIZATION) String bearer, @Path("id") String claimId);
}
