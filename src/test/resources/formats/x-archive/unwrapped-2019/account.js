window.YTD.account.part0 = [
  {
    "account": {
      "username": "petraquill_ex",
      "accountId": "1748470680910822690",
      "createdAt": "2024-01-19T22:21:10.000Z"
    }
  }
]