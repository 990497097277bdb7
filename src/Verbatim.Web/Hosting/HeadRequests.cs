namespace Verbatim.Web.Hosting;

internal static class HeadRequests
{
    /// <summary>Answers HEAD as GET everywhere; the server itself leaves the body out.</summary>
    public static void UseHeadRequests(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            if (HttpMethods.IsHead(context.Request.Method))
                context.Request.Method = HttpMethods.Get;
            return next(context);
        });
        app.UseRouting();
        // Razor Pages bring these two along, and the host would put them before everything else.
        app.UseAuthentication();
        app.UseAuthorization();
    }
}
