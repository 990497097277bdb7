namespace Verbatim.Web.Tests;

/// <summary>One site for all tests that only read it.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSite : ICollectionFixture<Site>, ICollectionFixture<Browser.Chromium>
{
    public const string Name = "site";
}
