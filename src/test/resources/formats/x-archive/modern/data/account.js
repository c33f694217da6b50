window.YTD.account.part0 = [
  {
    "account": {
      "email": "amber@example.com",
      "username": "amberfinch_ex",
      "accountId": "1720006359778220101",
      "createdAt": "2023-11-02T09:14:07.000Z",
      "accountDisplayName": "Amber 🐦"
    }
  }
]